import { adultAge } from '@zhiyuanhong/contracts/limits';
import type { Demand, Person } from './person.js';

export type Unfit = 'district' | 'age' | 'skill' | 'team' | 'involved' | 'clash' | 'declined' | 'lapsed' | 'hadIt';

/** Why a volunteer does not qualify, in words. */
export interface Reason {
  readonly code: Unfit;
  readonly text: string;
}

export interface Names {
  readonly skill: (code: string) => string;
  /** Name of the colour's professional team 专业队. */
  readonly team: string;
}

/** Who is asked: `automatic` leaves out volunteers who gave the order back or lost it. */
export type Mode = 'manual' | 'automatic';

/**
 * The first reason against the volunteer 资格, null for none. Declining is free of penalty (条例 第二十五条); it only means that the same order is
 * not offered again.
 */
export function unfit(demand: Demand, person: Person, names: Names, mode: Mode): Reason | null {
  const standing = unqualified(demand, person, names);
  if (standing) return standing;
  const { offer } = person;
  if (offer?.state === 'declined') return { code: 'declined', text: '已谢绝本单' };
  if (offer?.state === 'lapsed' && offer.thisRound) return { code: 'lapsed', text: '未在时限内答复本单' };
  if (offer?.state === 'accepted' && mode === 'automatic') return { code: 'hadIt', text: '曾接本单，后退回或改派' };
  return null;
}

/** The first reason apart from earlier offers; checked again when an offer is accepted. */
export function unqualified(demand: Demand, person: Person, names: Names): Reason | null {
  if (demand.within === '' || !person.regionCode.startsWith(demand.within)) return { code: 'district', text: '不在本区' };
  const minAge = Math.max(adultAge, demand.minAge);
  if (person.age < minAge) return { code: 'age', text: `未满 ${minAge} 周岁` };
  if (demand.teamOnly && !person.teamMember) return { code: 'team', text: `不是${names.team}队员` };
  const missing = demand.skills.find((skill) => !person.skills.includes(skill));
  if (missing !== undefined) return { code: 'skill', text: `没有技能：${names.skill(missing)}` };
  if (person.involved) return { code: 'involved', text: '本人是下单人或服务对象' };
  if (person.busyWith !== null) return { code: 'clash', text: '该时段已有其他安排' };
  return null;
}
