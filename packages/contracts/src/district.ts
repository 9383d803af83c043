import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { GeoPoint, Instant, RegionCode } from './kit/shapes.js';

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

export const districtEndpoints = {
  getDistrict: endpoint({
    operationId: 'getDistrict',
    method: 'GET',
    path: '/district',
    tags: ['district'],
    audience: 'public',
    summary: 'The district as configured, and server time',
    response: District,
    errors: [],
  }),
  listDemoAccounts: endpoint({
    operationId: 'listDemoAccounts',
    method: 'GET',
    path: '/demo/accounts',
    tags: ['demo'],
    audience: 'public',
    summary: 'Demo accounts with their roles (demo only)',
    response: z.object({
      items: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          role: z.string(),
          client: z.enum(['phone', 'console']),
          note: z.string(),
          login: z.string().nullable(),
          password: z.string().nullable(),
        }),
      ),
    }),
    errors: ['DEMO_ONLY'],
  }),
  advanceDemoClock: endpoint({
    operationId: 'advanceDemoClock',
    method: 'POST',
    path: '/demo/clock',
    tags: ['demo'],
    audience: ['platform'],
    summary: 'Move the demo clock 演示时钟 forward and run due jobs (demo only)',
    body: z.strictObject({ /** Minutes forward, 1 to 40320 (28 days). Never back. */ minutes: z.int().min(1).max(40320) }),
    response: z.object({ now: Instant, clockOffsetMinutes: z.int(), jobsRun: z.int() }),
    errors: ['DEMO_ONLY'],
  }),
};
