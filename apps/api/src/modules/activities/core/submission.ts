import type { PlainErrorCode } from '../../../kit/errors/index.js';

/** Risks 风险 as the organisation disclosed them. */
export interface Risks {
  readonly level: 'none' | 'general' | 'dangerous';
  readonly disclosure: string;
  readonly insured: boolean;
  readonly policyNumber: string;
  readonly training: boolean;
  readonly trainingPlan: string;
}

/** Whether insurance 保险 is bought for the volunteers and its policy named. */
export const hasInsurance = ({ insured, policyNumber }: Risks): boolean => insured && policyNumber !== '';
/** Whether training 培训 is given and described. */
export const hasTraining = ({ training, trainingPlan }: Risks): boolean => training && trainingPlan !== '';
export const isDangerous = ({ level }: Pick<Risks, 'level'>): boolean => level === 'dangerous';

/** Parts that a project lacks for a review: risks must be disclosed (条例 第十二条). */
export const missingParts = (risks: Risks): 'disclosure'[] => (risks.level !== 'none' && risks.disclosure === '' ? ['disclosure'] : []);

/** What dangerous work lacks: insurance (条例 第十七条) or training (条例 第十六条). */
export function dangerFault(risks: Risks): Extract<PlainErrorCode, 'INSURANCE_REQUIRED' | 'TRAINING_REQUIRED'> | null {
  if (!isDangerous(risks)) return null;
  if (!hasInsurance(risks)) return 'INSURANCE_REQUIRED';
  return hasTraining(risks) ? null : 'TRAINING_REQUIRED';
}

/** States in which the organisation may edit the project, because nobody has signed up yet. */
export const editableStates = ['draft', 'returned'] as const;
