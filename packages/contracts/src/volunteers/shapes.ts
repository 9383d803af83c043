import { z } from 'zod';
import { Day, Id, Instant, Minutes, Points, RegionCode } from '../kit/shapes.js';

export const Sex = z.enum(['male', 'female']);

/** Political affiliation 政治面貌: party member, youth league member, member of a democratic party, none. */
export const Party = z.enum(['partyMember', 'leagueMember', 'democraticParty', 'masses']);

/** A weekly free time: weekday 1 (Monday) to 7 (Sunday), and part of the day. */
export const Availability = z.object({ weekday: z.int().min(1).max(7), part: z.enum(['morning', 'afternoon', 'evening']) });

/** A volunteer's own profile 志愿者档案 (67号 第五条). ID number and phone are masked. */
export const VolunteerSelf = z.object({
  id: Id,
  /** Volunteer number 志愿者编号: district code and 8 digits. */
  number: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: Day,
  /** Full years today. */ age: z.int(),
  idNumberMasked: z.string(),
  phoneMasked: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  /** Codes of the district. */ skills: z.array(z.string()),
  /** Codes of the categories 服务类别 that interest the volunteer. */
  categories: z.array(z.string()),
  /** Codes of the district. */ languages: z.array(z.string()),
  party: Party,
  availability: z.array(Availability),
  /**
   * How name and ID number were checked: by a provider 实名核验 (or its demo), only by the number's checksum 仅校验号码, or not at all, because they
   * came with an imported roster.
   */
  realName: z.enum(['provider', 'demoProvider', 'checksumOnly', 'imported']),
  /** Consent to show the real name on leaderboards. */
  leaderboardConsent: z.boolean(),
  codeOfConductVersion: z.string(),
  privacyVersion: z.string(),
  joinedAt: Instant,
  /** Confirmed service time. */
  minutes: Minutes,
  /** Points 积分 that can be spent. */ points: Points,
  /** Conferred star 星级, 0 to 5. */
  star: z.int().min(0).max(5),
});
export type VolunteerSelf = z.output<typeof VolunteerSelf>;

/** A volunteer as staff see one. */
export const VolunteerCard = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  sex: Sex,
  age: z.int(),
  phoneMasked: z.string(),
  idNumberMasked: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  skills: z.array(z.string()),
  minutes: Minutes,
  star: z.int(),
  joinedAt: Instant,
});
