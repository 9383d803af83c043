import { z } from 'zod';
import { Day, Id, Instant, Minutes, Points, RegionCode } from '../kit/shapes.js';

export const Sex = z.enum(['male', 'female']);

/** 政治面貌 */
export const Party = z.enum(['partyMember', 'leagueMember', 'democraticParty', 'masses']);

/** A weekly free time: weekday 1 (Monday) to 7 and part of the day. */
export const Availability = z.object({ weekday: z.int().min(1).max(7), part: z.enum(['morning', 'afternoon', 'evening']) });

/** A volunteer's own profile 志愿者档案 (67号 第五条). ID number and phone are only ever sent masked. */
export const VolunteerSelf = z.object({
  id: Id,
  /** Volunteer number 志愿者编号, district code + 8 digits. */
  number: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: Day,
  age: z.int(),
  idNumberMasked: z.string(),
  phoneMasked: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  skills: z.array(z.string()),
  /** Service categories 服务类别 of interest. */
  categories: z.array(z.string()),
  languages: z.array(z.string()),
  party: Party,
  availability: z.array(Availability),
  /** How the identity was checked: `provider` 实名核验, `checksumOnly` 仅校验号码 or `imported`. */
  realName: z.enum(['provider', 'demoProvider', 'checksumOnly', 'imported']),
  /** Separate consent to show the real name on leaderboards. */
  leaderboardConsent: z.boolean(),
  codeOfConductVersion: z.string(),
  privacyVersion: z.string(),
  joinedAt: Instant,
  /** Counted service time, whole minutes. */
  minutes: Minutes,
  points: Points,
  /** Conferred star 星级, 0 to 5. */
  star: z.int().min(0).max(5),
});
export type VolunteerSelf = z.output<typeof VolunteerSelf>;

/** A volunteer as staff in charge see one. */
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
