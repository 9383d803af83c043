import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { draftedProject } from '@zhiyuanhong/contracts/given';
import type { Actor } from '../../src/kit/access/index.js';
import { TEST_NOW, type TestApp } from '../support/index.js';
import { given } from './given.js';
import type { Team } from './staff.js';

export type ProjectInput = InputOf<'updateProject'>['body'];
export type ProjectView = OutputOf<'getProject'>;

/** The moment so many hours after 9:00 of the test's day in Shanghai. */
export const hours = (n: number): string => new Date(new Date(TEST_NOW).getTime() + n * 3_600_000).toISOString();
export const slot = (from: number, length = 2): { startsAt: string; endsAt: string } => ({
  startsAt: hours(from),
  endsAt: hours(from + length),
});

type Post = ProjectInput['posts'][number];
export const post = (name: string, headcount: number, conditions: Partial<Post['conditions']> = {}): Post => ({
  name,
  headcount,
  duty: '按索书号上架排架',
  conditions: { minAge: null, maxAge: null, skills: [], note: '', ...conditions },
});

const one = { organisationId: 0, regionCode: '150603001', slots: [slot(48)] };
/** Input of a project: one slot of two hours in two days, ten people, no risks. */
export const projectInput = (change: Partial<ProjectInput> = {}): ProjectInput => {
  const { organisationId: _, ...input } = draftedProject(one);
  return { ...input, ...change };
};

export const dangerous: ProjectInput['risks'] = {
  level: 'dangerous',
  disclosure: '河边清淤，水深约一米',
  insured: true,
  policyNumber: 'PICC-2026-001',
  training: true,
  trainingPlan: '前一天下午救生培训两小时',
};

/** Makes projects of this team: givenProject(app, team, reviewer)('published'). */
export const givenProject = (app: TestApp, { id: organisationId, organiser }: Team, reviewer?: Actor) =>
  given(app, { organiser, ...(reviewer && { reviewer }) }, { ...one, organisationId }).project;

/** A published project, as its reviewer sees it. */
export async function givenPublished(app: TestApp, team: Team, reviewer: Actor, draft: Partial<ProjectInput> = {}): Promise<ProjectView> {
  const projectId = await givenProject(app, team, reviewer)('published', { draft });
  return app.as(reviewer).call('getProject', { params: { projectId } });
}
