import { answerMinutes, askedAtOnce, choiceCodeLength, documentVersionLength, languageCodeLength } from '@zhiyuanhong/contracts/limits';
import { moduleCodes, moduleOfOperation, type ModuleCode } from '@zhiyuanhong/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { holder } from './holder.js';
import { repositoryRoot } from './paths.js';
import { districtFile, SettingsError } from './settings.js';

const Code = z.string().regex(new RegExp(`^[a-z][a-z0-9-]{0,${choiceCodeLength - 1}}$`));
const Word = z.string().min(1).max(40);
/** Version of a document, no longer than the contract and the volunteer's record accept. */
const Version = Word.max(documentVersionLength);
const Colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const Day = z.iso.date();
const named = z.strictObject({ code: Code, name: Word });

const isModule = (code: string): code is ModuleCode => (moduleCodes as readonly string[]).includes(code);
/** Always on, because nobody could do anything without it; no endpoint depends on it. */
const ALWAYS = 'login';
/** Modules 功能板块 that have been built; all others must be off. */
const built = new Set([ALWAYS, ...Object.values(moduleOfOperation)]);

/** Faults in a district's list of modules, in Chinese. */
function switchFaults(modules: readonly { readonly code: string; readonly on: boolean }[]): string[] {
  const told = modules.flatMap(({ code, on }, at) => {
    if (!isModule(code)) return [`没有“${code}”这个功能板块`];
    if (modules.findIndex((one) => one.code === code) !== at) return [`功能板块“${code}”写了不止一次`];
    if (on && !built.has(code)) return [`功能板块“${code}”尚未建成，不能开通`];
    return code === ALWAYS && !on ? [`功能板块“${code}”不能关闭`] : [];
  });
  const missing = moduleCodes.filter((code) => !modules.some((one) => one.code === code));
  return [...told, ...missing.map((code) => `缺少功能板块“${code}”`)];
}

const StarLadder = z.strictObject({
  version: z.int().min(1),
  /** First day on which this ladder applies (Asia/Shanghai). */
  from: Day,
  /** Confirmed hours for one to five stars, increasing. */
  hours: z
    .array(z.int().min(1))
    .length(5)
    .refine((hours) => hours.every((h, i) => i === 0 || h > hours[i - 1]!), 'must rise'),
});

const DistrictFile = z.strictObject({
  name: Word,
  slogan: Word,
  /** The district as a region; six digits. */
  region: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: Word }),
  /** Name of a file in config/regions, without .csv. */
  regionFile: Code,
  /** Where maps open, in degrees (GCJ-02). */
  centre: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
  /** Number for people who need help, shown on every page in elder mode 关怀版. */
  hotline: z.strictObject({ name: Word, phone: z.string().regex(/^[0-9-]{3,20}$/) }),
  colours: z.strictObject({
    brand: Colour,
    brandPressed: Colour,
    brandTint: Colour,
    ground: Colour,
    card: Colour,
    ink: Colour,
    inkSecond: Colour,
    line: Colour,
    success: Colour,
    waiting: Colour,
    /** Marker colours of 七色响应, always shown with the name. `white` is drawn as an outline. */
    service: z.strictObject({ red: Colour, orange: Colour, yellow: Colour, green: Colour, white: Colour, blue: Colour, purple: Colour }),
  }),
  /** Every module 功能板块 once, in the order of display. `on: false`: the district does not offer it. */
  modules: z.array(z.strictObject({ code: z.string(), name: Word, on: z.boolean() })).superRefine((modules, context) => {
    for (const message of switchFaults(modules)) context.addIssue({ code: 'custom', message });
  }),
  /** Categories of activities 活动类别. `pointsPercent` multiplies the points of an hour: 100 leaves them as they are. */
  categories: z.array(named.extend({ pointsPercent: z.int().min(0).max(1000), colour: Colour })).min(1),
  skills: z.array(named).min(1),
  languages: z.array(named.extend({ code: Code.max(languageCodeLength) })).min(1),
  attendance: z.strictObject({
    /** Seconds for which a venue code 场地码 is shown. */
    codeSeconds: z.int().min(5).max(300),
    /** Number of further codes for whose time a code stays valid. */
    graceSteps: z.int().min(0).max(5),
    /** Minutes before the planned start from which people may check in. */
    earlyMinutes: z.int().min(0).max(240),
    /** Working days in which staff must confirm a record (67号 第十一条). */
    confirmWorkingDays: z.int().min(1).max(60),
    /** Days after the answer to a dispute 异议 in which the volunteer may ask the next level to decide (67号 第二十条). */
    appealDays: z.int().min(1).max(90),
  }),
  signUp: z.strictObject({
    /** Hours before the start until which cancelling is not late. */
    cancelDeadlineHours: z.int().min(0).max(720),
    /** Places on the waiting list 候补 for each place of a post. */
    waitingListFactor: z.int().min(0).max(10),
  }),
  /** Spot-checks 抽查 of running projects. */
  spotChecks: z.strictObject({
    /** Days in which a drawn check must be carried out. */
    dueDays: z.int().min(1).max(90),
    /** Days during which a checked project is not drawn again. */
    everyDays: z.int().min(1).max(730),
  }),
  points: z.strictObject({
    /** Confirmed minutes for one point 积分, before the category's percentage. */
    minutesPerPoint: z.int().min(1),
  }),
  stars: z.strictObject({
    ladders: z.array(StarLadder).min(1),
    conferring: z.enum(['automatic', 'reviewed']),
    /** Days of public notice 公示 before a reviewer confers a star. */
    noticeDays: z.int().min(0).max(60),
  }),
  rewards: z.strictObject({
    /** Seconds for which a voucher code is shown. */
    codeSeconds: z.int().min(5).max(300),
  }),
  /** Service orders 点单. */
  orders: z.strictObject({
    /** Whether offers are sent automatically once an order is accepted; a coordinator can take over any order. */
    automaticDispatch: z.boolean(),
    /** Volunteers to whom the automatic mode offers an order at the same time. */
    offersAtOnce: z.int().min(askedAtOnce.min).max(askedAtOnce.max),
    /** Minutes to answer an offer 派单邀约. */
    answerMinutes: z.int().min(answerMinutes.min).max(answerMinutes.max),
    /** Minutes of open hours between one escalation 超时升级 and the next higher region level. */
    escalateAfterMinutes: z.int().min(5).max(10080),
    /** Hours after the appointed time at which an order without a volunteer expires. */
    expireHours: z.int().min(1).max(720),
    /** Hours after the appointed time at which an order with a volunteer expires; until then its times can be confirmed by phone 电话确认. */
    unservedExpireHours: z.int().min(1).max(720),
    /** Days in which a settled order can be rated. */
    ratingDays: z.int().min(1).max(90),
    /** Ratings with so many stars or fewer are followed up 回访. */
    badRatingStars: z.int().min(0).max(4),
    /** Days after the end of an order in which its volunteer still sees address and phone of the person served. */
    contactDaysAfter: z.int().min(0).max(90),
    /** Least age in years of volunteers who are sent to people's homes; 18 if this is lower. */
    volunteerMinAge: z.int().min(14).max(60),
    /** Orders of one account that may be open at once. */ maxOpenPerAccount: z.int().min(1).max(50),
  }),
  /** Micro-wishes 微心愿. */
  wishes: z.strictObject({
    /** Days after which an unclaimed wish expires. */
    openDays: z.int().min(1).max(365),
    /** Days to fulfil a claimed wish; then the reviewers are told. */
    fulfilDays: z.int().min(1).max(90),
    /** Days for the wisher to confirm; then the reviewers are told. */
    confirmDays: z.int().min(1).max(90),
    /** Wishes that one volunteer may have claimed at once. */ maxClaimedAtOnce: z.int().min(1).max(50),
    /** Wishes that one volunteer may claim in a day, those given back included, because each claim shows who wished and where. */
    maxClaimsPerDay: z.int().min(1).max(50),
    /** Wishes of one account that may be open at once. */ maxOpenPerAccount: z.int().min(1).max(50),
    /** Days after the confirmation in which the volunteer still sees address and phone. */
    contactDaysAfter: z.int().min(0).max(90),
  }),
  consents: z.strictObject({
    /** Texts to which people agree: code of conduct 志愿者行为规范 and privacy policy 隐私政策. A new version asks everybody again. */
    codeOfConduct: z.strictObject({ version: Version, title: Word, text: z.string().min(1).max(20000) }),
    privacy: z.strictObject({ version: Version, title: Word, text: z.string().min(1).max(20000) }),
  }),
});
export type DistrictData = z.output<typeof DistrictFile>;

/** The configuration of one district, read from its file in config/districts. */
export class District extends holder<DistrictData>() {
  /** Whether the district has this module 功能板块 switched on; true for null. All code asks here. */
  isOn(code: ModuleCode | null): boolean {
    return code === null || this.modules.some((one) => one.code === code && one.on);
  }
}

/** @throws SettingsError that names every fault of `config/districts/<name>.json` */
export function readDistrict(name: string): District {
  const file = districtFile(name);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SettingsError([`config/districts/${name}.json: ${(error as Error).message}`]);
  }
  return districtOf(name, data);
}

/** `data`: the parsed file. @throws SettingsError that names every fault */
export function districtOf(name: string, data: unknown): District {
  const parsed = DistrictFile.safeParse(data);
  if (parsed.success) return new District(parsed.data);
  throw new SettingsError(parsed.error.issues.map((issue) => `config/districts/${name}.json ${issue.path.join('.')}: ${issue.message}`));
}

/** The star ladder 星级标准 that applies on a day in Shanghai, `2026-03-05`. */
export function ladderOn({ stars }: Pick<DistrictData, 'stars'>, day: string): DistrictData['stars']['ladders'][number] {
  const begun = stars.ladders.filter((ladder) => ladder.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  return begun[0] ?? stars.ladders[0]!;
}

/** Points for an hour of service in this category, in hundredths: the district's rate times the category's percentage. */
export function pointRate({ categories, points }: Pick<DistrictData, 'categories' | 'points'>, category: string): number {
  const percent = categories.find(({ code }) => code === category)?.pointsPercent ?? 100;
  return Math.round((60 / points.minutesPerPoint) * percent);
}

/** Path of the district's region tree, a file with the columns `code,name,level,parent`. */
export const regionFile = (district: DistrictData): string => join(repositoryRoot, 'config', 'regions', `${district.regionFile}.csv`);
