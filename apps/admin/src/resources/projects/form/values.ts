import { serverNow } from '../../../api/server-time';
import type { Input } from '../../../api/types';
import { shanghaiDay } from '../../../kit/text/format';
import { dayAfter, inOrder, slotInput, slotRow, type SlotRow } from './slot-times';
import type { Project } from '../types';

type ProjectInput = Input<'updateProject'>['body'];
type PostInput = ProjectInput['posts'][number];

/** The form's values: the input of the call, with slots as typed. */
export interface ProjectValues extends Omit<ProjectInput, 'slots'> {
  organisationId: number;
  slots: SlotRow[];
}

export const emptyPost: PostInput = { name: '', headcount: 10, duty: '', conditions: { minAge: null, maxAge: null, skills: [], note: '' } };

export function newValues(organisationId: number | undefined, contactName: string): Partial<ProjectValues> {
  return {
    ...(organisationId === undefined ? {} : { organisationId }),
    contactName,
    posts: [emptyPost],
    slots: [{ day: dayAfter(shanghaiDay(serverNow()), 7), from: '09:00', to: '11:00' }],
    place: { name: '', address: '', point: null },
    risks: { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
  };
}

export function valuesOf(project: Project): ProjectValues {
  const { organisationId, title, category, content, place, regionCode, contactName, contactPhone, risks, posts } = project;
  return {
    organisationId,
    title,
    category,
    content,
    place,
    regionCode,
    contactName,
    contactPhone,
    risks,
    posts,
    slots: inOrder(project.slots.map(slotRow)),
  };
}

export function inputOf({ organisationId: _, slots, posts, risks, place, ...rest }: ProjectValues): ProjectInput {
  return {
    ...rest,
    place: { name: place.name, address: place.address, point: place.point ?? null },
    // Drops what an earlier choice of a higher risk level left in hidden fields.
    risks: {
      level: risks.level,
      disclosure: risks.level === 'none' ? '' : (risks.disclosure ?? ''),
      insured: risks.insured ?? false,
      policyNumber: risks.insured ? (risks.policyNumber ?? '') : '',
      training: risks.training ?? false,
      trainingPlan: risks.training ? (risks.trainingPlan ?? '') : '',
    },
    posts: posts.map((post) => ({
      ...(post.id === undefined ? {} : { id: post.id }),
      name: post.name,
      headcount: post.headcount,
      duty: post.duty ?? '',
      conditions: {
        minAge: post.conditions?.minAge ?? null,
        maxAge: post.conditions?.maxAge ?? null,
        skills: post.conditions?.skills ?? [],
        note: post.conditions?.note ?? '',
      },
    })),
    slots: inOrder(slots).map(slotInput),
  };
}
