import { type Here, way, waysOf } from '../kit/given.js';
import { projectStates } from './states.js';

export interface ProjectHere extends Here {
  readonly organisationId: number;
  /** When volunteers are needed. */
  readonly slots: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/** A project as organisations draft it, without risks. */
export const draftedProject = ({ regionCode, organisationId, slots }: ProjectHere) => ({
  organisationId,
  title: '周末图书整理与阅读推广',
  category: 'education',
  content: '协助图书上架、排架和破损登记，引导读者使用自助借还机。',
  place: { name: '康巴什区图书馆一楼大厅', address: '康巴什区文化东路', point: { lat: 39.6083, lng: 109.7812 } },
  regionCode,
  contactName: '苏日娜',
  contactPhone: '0477-8591234',
  risks: { level: 'none' as const, disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
  posts: [{ name: '图书整理', headcount: 10, duty: '按索书号上架排架', conditions: { minAge: null, maxAge: null, skills: [], note: '' } }],
  slots: [...slots],
});

export const projectWays = waysOf(projectStates, 'projectId', (here: ProjectHere) => ({
  draft: way('organiser', 'draftProject', () => draftedProject(here)),
  submit: way('organiser', 'submitProject'),
  withdraw: way('organiser', 'withdrawProject'),
  approve: way('reviewer', 'approveProject', () => ({ note: '' })),
  return: way('reviewer', 'returnProject', () => ({ reason: '请写明集合地点' })),
  cancel: way('organiser', 'cancelProject', () => ({ reason: '大风' })),
  close: null,
}));
