import type { OutputOf } from '@zhiyuanhong/contracts';
import { given, type HappensTo, type projectWays } from '@zhiyuanhong/contracts/given';
import { addDays, DAY_MS, HOUR_MS, MINUTE_MS, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';
import { select } from '../../../kit/db/index.js';
import { demoProjects, type DemoProject } from './projects.js';
import type { DemoStaff } from '../../../demo/staff.js';
import { staffActor, type World } from '../../../demo/world.js';

export type Project = OutputOf<'getProject'>;
type ProjectStep = HappensTo<typeof projectWays>;
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The last projects are in review, returned, or drafts. */
const IN_REVIEW = 4;
const RETURNED = 2;
const DRAFTS = 1;
const PUBLISHED = demoProjects.length - IN_REVIEW - RETURNED - DRAFTS;

const regionCodes = async (world: World): Promise<Map<string, string>> =>
  new Map((await world.endpoints.call('listRegions', null, { query: {} })).items.map((r) => [r.name, r.code]));

/** Times of a slot on the day `offset` days from today. */
export function spanOn(now: Date, offset: number, project: DemoProject): Span {
  const startsAt = new Date(startOfShanghaiDay(addDays(shanghaiDay(now), offset)).getTime() + project.from * HOUR_MS);
  return { startsAt, endsAt: new Date(startsAt.getTime() + project.minutes * MINUTE_MS) };
}

/** Times of a slot that begins in a few minutes, so that check-in is open. */
export function spanSoon(now: Date, project: DemoProject, minutesAhead = 10): Span {
  const step = 5 * MINUTE_MS;
  const startsAt = new Date(Math.ceil((now.getTime() + minutesAhead * MINUTE_MS) / step) * step);
  return { startsAt, endsAt: new Date(startsAt.getTime() + project.minutes * MINUTE_MS) };
}

/** Drafts a project some days before its first slot, as its organisation, and moves it on to the state `until`. */
export async function makeProject(
  world: World,
  staff: DemoStaff,
  project: DemoProject,
  spans: readonly Span[],
  until: 'draft' | 'inReview' | 'returned' | 'published',
): Promise<Project> {
  const by = staff.organisations.get(project.by);
  if (!by) throw new Error(`no organisation ${project.by}`);
  const organiser = staffActor(by.organiser, { role: 'organiser', scope: { kind: 'organisation', id: by.id } });
  const reviewer = staffActor(staff.reviewer, { role: 'reviewer', scope: { kind: 'region', code: world.district.region.code } });
  const first = Math.min(...spans.map((s) => s.startsAt.getTime()));
  const now = world.clock.now().getTime();
  const drafted = new Date(Math.min(first - 9 * DAY_MS, now - 3 * DAY_MS));
  const submitted = new Date(Math.min(first - 8 * DAY_MS, now - 2 * DAY_MS));
  const reviewed = new Date(Math.min(first - 7 * DAY_MS, now - 1 * DAY_MS));

  const at: Partial<Record<ProjectStep, Date>> = { draft: drafted, submit: submitted, return: reviewed, approve: reviewed };
  const people = { organiser, reviewer };
  const draft = await body(world, project, spans);
  const make = given({
    here: { ...draft, organisationId: by.id },
    as: (part: keyof typeof people, event: ProjectStep) => ({
      call: (operation, ...input) => world.clock.at(at[event]!, () => world.endpoints.as(people[part]).call(operation, ...input)),
    }),
  });
  const projectId = await make.project(until, {
    draft,
    return: { reason: '请补充集合地点和安全负责人，说明恶劣天气的处理办法后重新提交。' },
  });
  return world.endpoints.call('getProject', organiser, { params: { projectId } });
}

async function body(world: World, p: DemoProject, spans: readonly Span[]) {
  const { danger, caution } = p;
  return {
    title: p.title,
    category: p.category,
    content: p.content,
    place: { name: p.place, address: p.address, point: { lat: p.at[0], lng: p.at[1] } },
    regionCode: (await regionCodes(world)).get(p.region)!,
    contactName: '值班负责人',
    contactPhone: '0477-8510000',
    risks: {
      level: danger ? ('dangerous' as const) : caution ? ('general' as const) : ('none' as const),
      disclosure: danger?.disclosure ?? caution ?? '',
      insured: danger !== undefined,
      policyNumber: danger?.policy ?? '',
      training: danger !== undefined,
      trainingPlan: danger?.training ?? '',
    },
    posts: p.posts.map(({ name, headcount, duty, skills, minAge, maxAge, note }) => ({
      name,
      headcount,
      duty,
      conditions: { minAge: minAge ?? null, maxAge: maxAge ?? null, skills: [...(skills ?? [])], note: note ?? '' },
    })),
    slots: spans.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
  };
}

export interface MadeProject {
  readonly demo: DemoProject;
  readonly project: Project;
}

/**
 * Makes all projects: most published ones have past slots, the first has a slot that begins now, the second one today. Existing projects
 * are kept.
 */
export async function makeProjects(world: World, staff: DemoStaff): Promise<MadeProject[]> {
  const now = world.clock.now();
  const made: MadeProject[] = [];
  const there = new Set((await select<{ title: string }>(world.db.em, 'SELECT title FROM project')).map(({ title }) => title));
  for (const [i, demo] of demoProjects.entries()) {
    if (there.has(demo.title)) continue;
    const past =
      i < 28
        ? [-7 * (1 + (i % 4)) - (i % 3), ...(i % 2 === 0 ? [-7 * (5 + (i % 3))] : []), ...(i % 5 === 0 ? [-7 * (9 + (i % 2))] : [])]
        : [];
    const ahead = [1 + (i % 6), 8 + (i % 6), ...(i % 3 === 0 ? [15 + (i % 6)] : [])];
    const spans = [...past, ...ahead].map((offset) => spanOn(now, offset, demo));
    if (i === 0) spans.push(spanSoon(now, demo));
    if (i === 1) spans.push(spanSoon(now, demo, 150));
    const until =
      i < PUBLISHED ? 'published' : i < PUBLISHED + IN_REVIEW ? 'inReview' : i < PUBLISHED + IN_REVIEW + RETURNED ? 'returned' : 'draft';
    made.push({ demo, project: await makeProject(world, staff, demo, spans, until) });
  }
  return made;
}
