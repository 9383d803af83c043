import { z } from 'zod';
import { GeoPoint, Instant, RegionCode } from '../kit/shapes.js';

/** A choice from the district's configuration: stable code and Chinese name. */
export const Choice = z.object({ code: z.string(), name: z.string() });
export type Choice = z.output<typeof Choice>;

/** One of the nine blocks 功能板块 or later modules; `on: false` ones are not shown or say what comes. */
export const ModuleSwitch = z.object({ code: z.string(), name: z.string(), on: z.boolean() });

export const District = z.object({
  /** Name of the platform, e.g. 志愿康巴什. */
  platformName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  slogan: z.string(),
  /** Community phone number that is always shown to old people. */
  hotline: z.string(),
  center: GeoPoint,
  colors: z.record(z.string(), z.string()),
  categories: z.array(Choice.extend({ color: z.string(), pointsPerHour: z.number() })),
  skills: z.array(Choice),
  languages: z.array(Choice),
  modules: z.array(ModuleSwitch),
  /** The seven colours of service 七色响应, in the order in which people see them. */
  serviceColours: z.array(Choice.extend({ color: z.string() })),
  /** Hours needed for one, two … five stars. */
  starLadder: z.array(z.int()),
  codeOfConduct: z.object({ version: z.string(), title: z.string(), text: z.string() }),
  privacy: z.object({ version: z.string(), title: z.string(), text: z.string() }),
  checkIn: z.object({ rotateSeconds: z.int(), opensMinutesBefore: z.int() }),
  cancelDeadlineHours: z.int(),
  publicUrl: z.string(),
  /** Demo environment: demo login and demo clock 演示时钟 are offered, SMS codes are shown. */
  demo: z.boolean(),
  /** Demo clock's offset against wall time, in minutes. 0 in production. */
  clockOffsetMinutes: z.int(),
  /** The server's domain time; screens count from it. */
  now: Instant,
});
export type District = z.output<typeof District>;
