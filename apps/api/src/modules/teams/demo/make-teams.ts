import { DAY_MS } from '../../../kit/clock/index.js';
import { Faker, zh_CN } from '@faker-js/faker';
import { AppError } from '../../../kit/errors/index.js';
import { AccountStore } from '../../identity/index.js';
import type { VolunteerBrief } from '../../volunteers/index.js';
import { demoTeams, type DemoTeam } from './teams.js';
import { everybodyOf, shownPeople } from '../../../demo/shown.js';
import { staffOf } from '../../../demo/staff.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

type Team = Awaited<ReturnType<typeof teamsOf>>[number];

/** Makes the seven teams with their organisations and rosters: people apply, the leader admits most of them, a few still wait. */
export async function makeTeams(world: World): Promise<void> {
  const staff = await staffOf(world);
  const people = await everybodyOf(world);
  const faker = new Faker({ locale: zh_CN });
  faker.seed(7);
  const admin = staffActor(staff.platform, { role: 'platform', scope: { kind: 'all' } });
  const teams = await teamsOf(world);
  for (const demo of demoTeams) {
    const { id } = teams.find(({ colour }) => colour === demo.colour)!;
    const by = staff.organisations.get(demo.by);
    if (!by) throw new Error(`no organisation ${demo.by}`);
    const { name, summary, requirement } = demo;
    await world.endpoints.call('updateTeam', admin, {
      params: { teamId: id },
      body: { name, summary, requirement, organisationId: by.id },
    });
    await fill(world, demo, id, by, await shownOf(world, demo, people), faker.helpers.shuffle(people.slice(shownPeople.length)));
  }
}

const teamsOf = async (world: World) => (await world.endpoints.call('listTeams', null, {})).items;

async function fill(
  world: World,
  demo: DemoTeam,
  teamId: Team['id'],
  by: { readonly id: number; readonly organiser: number },
  shown: readonly VolunteerBrief[],
  people: readonly VolunteerBrief[],
): Promise<void> {
  const leader = staffActor(by.organiser, { role: 'organiser', scope: { kind: 'organisation', id: by.id } });
  const roster = [...shown, ...fitting(demo, people, demo.members + demo.waiting - shown.length)];
  const now = world.clock.now().getTime();
  for (const [i, person] of roster.entries()) {
    const member = i < demo.members;
    const applied = new Date(now - (member ? 60 - i : 1) * DAY_MS);
    const membershipId = await world.clock.at(applied, () => apply(world, person, teamId, wordsOf(world, demo, person)));
    if (member && membershipId !== null)
      await world.clock.at(new Date(applied.getTime() + 2 * DAY_MS), () =>
        world.endpoints.call('decideTeamApplication', leader, {
          params: { membershipId },
          body: { decision: 'admit', note: demo.seen },
        }),
      );
  }
  await world.outbox.drain();
}

function wordsOf({ district }: World, { words, skills }: DemoTeam, person: VolunteerBrief): string {
  const names = district.skills.filter(({ code }) => skills.includes(code) && person.skills.includes(code)).map(({ name }) => name);
  return names.length === 0 ? words : `会${names.join('、')}。${words}`;
}

/** Id of the application; null for somebody who is already a member. */
async function apply(world: World, person: VolunteerBrief, teamId: number, words: string): Promise<number | null> {
  try {
    const team = await world.endpoints.call('applyToTeam', volunteerActor(person.accountId, person.id), {
      params: { teamId },
      body: { words },
    });
    return team.mine?.membershipId ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'ALREADY_MEMBER') return null;
    throw error;
  }
}

/** People with each of the skills in turn, so that no skill is missing. */
function fitting({ skills }: DemoTeam, people: readonly VolunteerBrief[], count: number): VolunteerBrief[] {
  if (skills.length === 0) return people.slice(0, count);
  const chosen = new Set<VolunteerBrief>();
  for (let i = 0; chosen.size < count && i < count * skills.length; i++) {
    const skill = skills[i % skills.length]!;
    const next = people.find((person) => person.skills.includes(skill) && !chosen.has(person));
    if (next) chosen.add(next);
  }
  return [...chosen];
}

async function shownOf(world: World, { shown = [] }: DemoTeam, people: readonly VolunteerBrief[]): Promise<VolunteerBrief[]> {
  const found: VolunteerBrief[] = [];
  for (const key of shown) {
    const account = await world.get(AccountStore).byDemoKey(key);
    const person = people.find(({ accountId }) => accountId === account?.id);
    if (person) found.push(person);
  }
  return found;
}
