import { adultAge } from '@zhiyuanhong/contracts/limits';

/** Checked conditions 岗位条件 of a post. Ages in full years, both inclusive. */
export interface Conditions {
  readonly minAge: number | null;
  readonly maxAge: number | null;
  /** Codes of skills, all of which are needed. */
  readonly skills: readonly string[];
}

export interface Candidate {
  /** Full years on the day of the service. */
  readonly age: number;
  readonly skills: readonly string[];
}

export interface Unmet {
  readonly condition: 'minAge' | 'maxAge' | 'skill' | 'minor';
  /** The condition in words, which complete 不符合岗位条件:…. */
  readonly wanted: string;
}

/** The conditions that a volunteer does not meet. */
export function unmetConditions(
  conditions: Conditions,
  dangerous: boolean,
  { age, skills }: Candidate,
  skillName: (code: string) => string,
): Unmet[] {
  const unmet: Unmet[] = [];
  if (dangerous && age < adultAge) unmet.push({ condition: 'minor', wanted: `有危险的服务须年满 ${adultAge} 周岁` });
  if (conditions.minAge !== null && age < conditions.minAge)
    unmet.push({ condition: 'minAge', wanted: `须年满 ${conditions.minAge} 周岁` });
  if (conditions.maxAge !== null && age > conditions.maxAge)
    unmet.push({ condition: 'maxAge', wanted: `须不超过 ${conditions.maxAge} 周岁` });
  for (const skill of conditions.skills) {
    if (!skills.includes(skill)) unmet.push({ condition: 'skill', wanted: `须具备技能“${skillName(skill)}”` });
  }
  return unmet;
}
