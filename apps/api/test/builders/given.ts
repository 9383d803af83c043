import { given as givenBy, type Part } from '@zhiyuanhong/contracts/given';
import { actorOf, type TestApp } from '../support/index.js';

type Actor = ReturnType<typeof actorOf>;

/** Where the records of the tests are made. */
export const here = { regionCode: '150603001001' };
/** Thursday, 5 March 2026, 14:00. */
export const APPOINTED = '2026-03-05T06:00:00.000Z';
/** The slot of the tests' service records: the same day, 11:00 to 13:00. */
const slot = { startsAt: '2026-03-05T03:00:00.000Z', endsAt: '2026-03-05T05:00:00.000Z' };
/** Minutes that the volunteer of an order stays. */
const SERVED = 50;

/**
 * Makes records with these people: given(app, { wisher, reviewer }).wish('open'). Who takes no part may be left out. An order needs the
 * id of its service too, and moves the clock: to the appointed time for the check-in, and on for the check-out. Service records, disputes
 * and vouchers happen at the time that it is: they need the id of the slot, of the record, of the reward.
 */
export function given<Facts extends object = object>(
  app: Pick<TestApp, 'as' | 'clock'>,
  people: Partial<Record<Part, Actor>>,
  facts: Facts & { readonly appointedAt?: string; readonly signUpId?: number } = {} as Facts,
) {
  const who = (part: Part, event: string): Actor => {
    const actor = people[part];
    if (!actor) throw new Error(`${event}: nobody is the ${part}`);
    return actor;
  };
  const { appointedAt = APPOINTED, signUpId } = facts;
  return givenBy({
    here: {
      ...here,
      ...slot,
      ...facts,
      appointedAt,
      get signUpId() {
        if (signUpId === undefined) throw new Error('nobody is signed up');
        return signUpId;
      },
      get volunteerId() {
        return who('volunteer', 'assign').volunteerId!;
      },
    },
    as: (part, event) => app.as(who(part, event)),
    wait: { start: () => app.clock.set(appointedAt), finish: () => app.clock.advance(SERVED) },
  });
}
