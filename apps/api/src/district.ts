import { moduleCodes, moduleOfOperation, type ModuleCode } from '@zhiyuanhong/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { holder } from './holder.js';
import { repositoryRoot } from './paths.js';
import { districtFile, SettingsError } from './settings.js';

const Code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const Word = z.string().min(1).max(40);
const Colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const Day = z.iso.date();
const named = z.strictObject({ code: Code, name: Word });

const isModule = (code: string): code is ModuleCode => (moduleCodes as readonly string[]).includes(code);
/** Without it nobody could do anything: no endpoint hangs on it, and it is always on. */
const ALWAYS = 'login';
/** Modules 功能板块 that there are; the others are planned only. */
const built = new Set([ALWAYS, ...Object.values(moduleOfOperation)]);

/** What is wrong with the switches of a district, in Chinese. */
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
  /** First day on which this ladder holds, Asia/Shanghai. */
  from: Day,
  /** Confirmed hours for one to five stars, rising. */
  hours: z
    .array(z.int().min(1))
    .length(5)
    .refine((hours) => hours.every((h, i) => i === 0 || h > hours[i - 1]!), 'must rise'),
});

const DistrictFile = z.strictObject({
  name: Word,
  slogan: Word,
  /** The district itself, a node of the region tree. */
  region: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: Word }),
  /** File in config/regions, without .csv. */
  regionFile: Code,
  /** Where the map opens, degrees (GCJ-02). */
  centre: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
  /** Phone that people may call for help, always shown in elder mode 关怀版. */
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
    /** Markers of 七色响应; never the only carrier of meaning. `white` is drawn as an outline. */
    service: z.strictObject({ red: Colour, orange: Colour, yellow: Colour, green: Colour, white: Colour, blue: Colour, purple: Colour }),
  }),
  /** Each module 功能板块 once, in the order in which people see them. `on: false`: not offered here, or not yet. */
  modules: z.array(z.strictObject({ code: z.string(), name: Word, on: z.boolean() })).superRefine((modules, context) => {
    for (const message of switchFaults(modules)) context.addIssue({ code: 'custom', message });
  }),
  /** Fields of activities 活动类别. `pointsPercent` multiplies the points of a confirmed hour: 100 is once. */
  categories: z.array(named.extend({ pointsPercent: z.int().min(0).max(1000), colour: Colour })).min(1),
  skills: z.array(named).min(1),
  languages: z.array(named).min(1),
  attendance: z.strictObject({
    /** Life of one venue code 场地码, seconds. */
    codeSeconds: z.int().min(5).max(300),
    /** Steps that a code stays good after its own. */
    graceSteps: z.int().min(0).max(5),
    /** How long before the planned start people may check in, minutes. */
    earlyMinutes: z.int().min(0).max(240),
    /** Working days that staff have to confirm a record (67号 第十一条). */
    confirmWorkingDays: z.int().min(1).max(60),
    /** Days that a volunteer has to ask the next level to decide, after the answer to a dispute 异议 (67号 第二十条). */
    appealDays: z.int().min(1).max(90),
  }),
  signUp: z.strictObject({
    /** Cancelling later than this many hours before the start is recorded as late. */
    cancelDeadlineHours: z.int().min(0).max(720),
    /** Places on the waiting list 候补 for each place of the post. */
    waitingListFactor: z.int().min(0).max(10),
  }),
  /** Spot-checks 抽查 of running projects. */
  spotChecks: z.strictObject({
    /** Days to carry one out. */
    dueDays: z.int().min(1).max(90),
    /** Days in which a project that was checked is not drawn again. */
    everyDays: z.int().min(1).max(730),
  }),
  points: z.strictObject({
    /** Confirmed minutes that give one point 积分, before the category's percent. */
    minutesPerPoint: z.int().min(1),
  }),
  stars: z.strictObject({
    ladders: z.array(StarLadder).min(1),
    conferring: z.enum(['automatic', 'reviewed']),
    /** Days of public notice 公示 before a reviewed star is conferred. */
    noticeDays: z.int().min(0).max(60),
  }),
  rewards: z.strictObject({
    /** Life of one rotating voucher code, seconds. */
    codeSeconds: z.int().min(5).max(300),
  }),
  /** Service orders 点单. */
  orders: z.strictObject({
    /** Offers go out by themselves once an order is accepted; a coordinator can take any order over. */
    automaticDispatch: z.boolean(),
    /** Volunteers who are asked at the same time in the automatic mode. */
    offersAtOnce: z.int().min(1).max(10),
    /** Minutes to answer an offer 派单邀约. */
    answerMinutes: z.int().min(5).max(1440),
    /** Minutes within the open hours from one escalation 超时升级 to the next region level. */
    escalateAfterMinutes: z.int().min(5).max(10080),
    /** Hours after the appointed time at which an order that nobody has taken expires. */
    expireHours: z.int().min(1).max(720),
    /** The same for one that a volunteer has taken: so long the times of a service without scans can be confirmed by phone 电话确认. */
    unservedExpireHours: z.int().min(1).max(720),
    /** Days in which a settled order can be reviewed. */
    reviewDays: z.int().min(1).max(90),
    /** Reviews with so many stars or fewer are followed up 回访. */
    badReviewStars: z.int().min(0).max(4),
    /** Days after its end until which the volunteer still sees address and phone of the person served. */
    contactDaysAfter: z.int().min(0).max(90),
    /** Nobody younger is sent to people's homes. */
    volunteerMinAge: z.int().min(14).max(60),
    maxOpenPerAccount: z.int().min(1).max(50),
  }),
  /** Micro-wishes 微心愿. */
  wishes: z.strictObject({
    /** Days on the wall until an unclaimed wish expires. */
    openDays: z.int().min(1).max(365),
    /** Days to fulfil a claimed wish; afterwards the reviewers are told. */
    fulfilDays: z.int().min(1).max(90),
    /** Days for the wisher to confirm; afterwards the reviewers are told. */
    confirmDays: z.int().min(1).max(90),
    maxClaimedAtOnce: z.int().min(1).max(50),
    /** Wishes that one volunteer claims in a day, those given back included: each claim tells who wished, and where. */
    maxClaimsPerDay: z.int().min(1).max(50),
    maxOpenPerAccount: z.int().min(1).max(50),
    /** Days after the confirmation until which the volunteer still sees address and phone. */
    contactDaysAfter: z.int().min(0).max(90),
  }),
  consents: z.strictObject({
    /** Versions of the texts that people accept: 志愿者行为规范, 隐私政策. */
    codeOfConduct: z.strictObject({ version: Word, title: Word, text: z.string().min(1).max(20000) }),
    privacy: z.strictObject({ version: Word, title: Word, text: z.string().min(1).max(20000) }),
  }),
  /** Exceptions to Monday–Friday, as the State Council publishes them each year. */
  calendar: z.strictObject({ holidays: z.array(Day), workdays: z.array(Day) }),
});
export type DistrictData = z.output<typeof DistrictFile>;

/** One district as data: another district is another file. */
export class District extends holder<DistrictData>() {
  /** The one place where the switch is read: whether the district offers this module 功能板块. What hangs on none is always there. */
  isOn(code: ModuleCode | null): boolean {
    return code === null || this.modules.some((one) => one.code === code && one.on);
  }
}

/** @throws SettingsError naming every fault of `config/districts/<name>.json`. */
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

/** @throws SettingsError naming every fault of `data`, which is what the file says. */
export function districtOf(name: string, data: unknown): District {
  const parsed = DistrictFile.safeParse(data);
  if (parsed.success) return new District(parsed.data);
  throw new SettingsError(parsed.error.issues.map((issue) => `config/districts/${name}.json ${issue.path.join('.')}: ${issue.message}`));
}

/** The star ladder 星级标准 that holds on a day in Shanghai, `2026-03-05`: versions of it follow each other by date. */
export function ladderOn({ stars }: Pick<DistrictData, 'stars'>, day: string): DistrictData['stars']['ladders'][number] {
  const begun = stars.ladders.filter((ladder) => ladder.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  return begun[0] ?? stars.ladders[0]!;
}

/** What an hour of service in this category pays, in hundredths of a point: once the district's rate, times the category's percent. */
export function pointRate({ categories, points }: Pick<DistrictData, 'categories' | 'points'>, category: string): number {
  const percent = categories.find(({ code }) => code === category)?.pointsPercent ?? 100;
  return Math.round((60 / points.minutesPerPoint) * percent);
}

/** The region tree of a district, `code,name,level,parent`. */
export const regionFile = (district: DistrictData): string => join(repositoryRoot, 'config', 'regions', `${district.regionFile}.csv`);
