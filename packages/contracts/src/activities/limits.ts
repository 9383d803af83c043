import { longestReason } from '../kit/limits.js';

/** Characters of the name of a project 项目. */
export const projectTitleLength = { min: 2, max: 60 } as const;
/** Characters of what a project does, and for whom. */
export const projectContentLength = { min: 10, max: 3000 } as const;
/** Characters of the name of the spot where a project takes place. */
export const placeNameLength = { min: 1, max: 60 } as const;
/** Characters of the name of a post 岗位. */
export const postNameLength = { min: 1, max: 30 } as const;
/** Characters of what is done at a post. */
export const postDutyLength = { min: 0, max: 300 } as const;
/** Characters of what else a post asks of people. */
export const postNoteLength = { min: 0, max: 100 } as const;
/** People of one post in one slot. */
export const postHeadcount = { min: 1, max: 5000 } as const;
/** Lowest age that a post may ask for, in full years. */
export const postMinAge = { min: 6, max: 100 } as const;
/** Highest age that a post may ask for, in full years. */
export const postMaxAge = { min: 6, max: 120 } as const;
/** Posts of one project. */
export const postsOfProject = { min: 1, max: 20 } as const;
/** Slots 班次 of one project. */
export const slotsOfProject = { min: 1, max: 60 } as const;
/** Hours that a slot may last: a second slot begins after a break. */
export const longestSlotHours = 12;
/** Characters of the risks that are disclosed to volunteers. */
export const riskDisclosureLength = { min: 0, max: 500 } as const;
/** Characters of the number of an insurance policy. */
export const policyNumberLength = { min: 0, max: 60 } as const;
/** Characters of how volunteers are trained. */
export const trainingPlanLength = { min: 0, max: 300 } as const;
/** Characters of why a project is returned or cancelled. */
export const projectReasonLength = { min: 2, max: longestReason } as const;
/** Characters of why a slot is extended. */
export const extensionReasonLength = { min: 2, max: 200 } as const;
/** Skills that a post may ask for. */
export const skillsOfPost = 5;
