import { randomBytes } from 'node:crypto';
import type { Actor } from '../../src/kit/access/index.js';
import { KeyedHash, Sealer } from '../../src/kit/crypto/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { VolunteerStanding } from '../../src/modules/volunteers/volunteer-standing.entity.js';
import { Volunteer, VolunteerSkill } from '../../src/modules/volunteers/volunteer.entity.js';
import { actorOf, TEST_NOW, volunteer, type TestApp } from '../support/index.js';

export interface Person {
  readonly name?: string;
  readonly birthDate?: string;
  readonly skills?: readonly string[];
  readonly regionCode?: string;
}

const surnames = [...'王李张刘陈杨赵黄周吴'];

/** Inserts volunteers, without the endpoint for joining, which has tests of its own. In the order of their ids. */
export async function givenVolunteers(app: TestApp, count: number, person: Person = {}): Promise<Actor[]> {
  const { name, birthDate = '1990-05-09', skills = [], regionCode = '150603001001' } = person;
  const idNumberSealed = app.get(Sealer).seal('150603199005090018', 'volunteer.idNumber');
  return app.get(Tx).run(async (em) => {
    const actors: Actor[] = [];
    for (let i = 0; i < count; i++) {
      const called = name ?? `${surnames[i % surnames.length]}志${i}`;
      const at = new Date(TEST_NOW);
      const accountId = await insert(em, Account, {
        kind: 'person',
        displayName: called,
        mustChangePassword: false,
        disabled: false,
        createdAt: at,
      });
      const volunteerId = await insert(em, Volunteer, {
        accountId,
        name: called,
        sex: 'female',
        birthDate,
        idNumberSealed,
        idNumberHash: randomBytes(32).toString('hex'),
        regionCode,
        categories: [],
        languages: [],
        party: 'masses',
        availability: [],
        realName: 'imported',
        leaderboardConsent: false,
        codeOfConductVersion: '1',
        privacyVersion: '1',
        joinedAt: at,
      });
      await insert(em, VolunteerStanding, { volunteerId, minutes: 0, points: 0, star: 0, updatedAt: at });
      for (const skill of skills) await insert(em, VolunteerSkill, { volunteerId, skill });
      actors.push(volunteer(accountId, volunteerId));
    }
    return actors;
  });
}

export const givenVolunteer = async (app: TestApp, person?: Person): Promise<Actor> => (await givenVolunteers(app, 1, person))[0]!;

/** Somebody who is no volunteer, with a login by phone if one is given. */
export async function givenResident(app: TestApp, name = '乌云其木格', phone?: string): Promise<Actor> {
  const accountId = await app.get(Tx).run((em) =>
    insert(em, Account, {
      kind: 'person',
      displayName: name,
      phoneSealed: phone === undefined ? null : app.get(Sealer).seal(phone, 'account.phone'),
      phoneHash: phone === undefined ? null : app.get(KeyedHash).of('account.phone', phone),
      mustChangePassword: false,
      disabled: false,
      createdAt: new Date(TEST_NOW),
    }),
  );
  return actorOf({ accountId });
}
