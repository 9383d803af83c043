import { given as givenBy, type Part } from '@zhiyuanhong/contracts/given';
import { actorOf, type TestApp } from '../support/index.js';

type Actor = ReturnType<typeof actorOf>;

/** Where the records of the tests are made. */
export const here = { regionCode: '150603001001' };

/** Makes records with these people: given(app, { wisher, reviewer }).wish('open'). Who takes no part may be left out. */
export const given = (app: Pick<TestApp, 'as'>, people: Partial<Record<Part, Actor>>) =>
  givenBy({
    here,
    as: (part, event) => {
      const actor = people[part];
      if (!actor) throw new Error(`${event}: nobody is the ${part}`);
      return app.as(actor);
    },
  });
