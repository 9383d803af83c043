import type { PlainErrorCode } from '../../../kit/errors/index.js';

/** Risks 风险 of a project as disclosed by its organisation. */
export interface Risks {
  readonly level: 'none' | 'general' | 'dangerous';
  readonly disclosure: string;
  readonly insured: boolean;
  readonly policyNumber: string;
  readonly training: boolean;
  readonly trainingPlan: string;
}

/** Insurance 保险 is bought for the volunteers, and the policy is named. */
export const hasInsurance = ({ insured, policyNumber }: Risks): boolean => insured && policyNumber !== '';
/** Training 培训 is given, and it is said how. */
export const hasTraining = ({ training, trainingPlan }: Risks): boolean => training && trainingPlan !== '';
export const isDangerous = ({ level }: Pick<Risks, 'level'>): boolean => level === 'dangerous';

/** Words for what a project lacks before it can be reviewed: any risk must be disclosed (条例 第十二条). */
export const missingParts = (risks: Risks): 'disclosure'[] => (risks.level !== 'none' && risks.disclosure === '' ? ['disclosure'] : []);

/** What dangerous work lacks: insurance (条例 第十七条) and training (条例 第十六条). */
export function dangerFault(risks: Risks): Extract<PlainErrorCode, 'INSURANCE_REQUIRED' | 'TRAINING_REQUIRED'> | null {
  if (!isDangerous(risks)) return null;
  if (!hasInsurance(risks)) return 'INSURANCE_REQUIRED';
  return hasTraining(risks) ? null : 'TRAINING_REQUIRED';
}

/** States in which the organisation may still write: nobody has been promised anything. */
export const editableStates = ['draft', 'returned'] as const;
