import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { TEST_NOW, type TestApp } from '../support/index.js';
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

/** Input of a project: one slot of two hours in two days, ten people, no risks. */
export const projectInput = (change: Partial<ProjectInput> = {}): ProjectInput => ({
  title: '周末图书整理与阅读推广',
  category: 'education',
  content: '协助图书上架、排架和破损登记，引导读者使用自助借还机。',
  place: { name: '康巴什区图书馆一楼大厅', address: '康巴什区文化东路', point: { lat: 39.6083, lng: 109.7812 } },
  regionCode: '150603001',
  contactName: '苏日娜',
  contactPhone: '0477-8591234',
  risks: { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
  posts: [post('图书整理', 10)],
  slots: [slot(48)],
  ...change,
});

export const dangerous: ProjectInput['risks'] = {
  level: 'dangerous',
  disclosure: '河边清淤，水深约一米',
  insured: true,
  policyNumber: 'PICC-2026-001',
  training: true,
  trainingPlan: '前一天下午救生培训两小时',
};

/** A project that was drafted, submitted and approved. */
export async function givenPublished(app: TestApp, team: Team, reviewer: Actor, change: Partial<ProjectInput> = {}): Promise<ProjectView> {
  const organiser = app.as(team.organiser);
  const { id: projectId } = await organiser.call('draftProject', { body: { organisationId: team.id, ...projectInput(change) } });
  await organiser.call('submitProject', { params: { projectId } });
  return app.as(reviewer).call('approveProject', { params: { projectId }, body: { note: '' } });
}
