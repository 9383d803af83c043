import { choiceCodeLength } from '../kit/limits.js';
import { z } from 'zod';
import { Id, line, prose, RegionCode, whole } from '../kit/shapes.js';
import {
  forWhomLength,
  serviceMinutes,
  serviceSummaryLength,
  serviceTitleLength,
  settleStageMinutes,
  skillsOfService,
  stageMinutes,
} from './limits.js';

/**
 * Seven colours 七色响应: red 党建引领, orange 矛盾调解, yellow 民生关爱, green 生态守护, white 健康保障, blue 政策宣导, purple 专业支持.
 */
export const ServiceColour = z.enum(['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple']);

/** Time of day in Asia/Shanghai, `08:30`; `24:00` is the end of the day. */
const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** Weekly hours in which a service is offered and its time limits run. 00:00 to 24:00 on seven days means around the clock. */
export const OpenHours = z.strictObject({
  /** Monday is 1, Sunday 7; each at most once. */
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length),
  from: TimeOfDay,
  to: TimeOfDay,
});

/** Minutes within open hours that each stage of an order may take. When they are over, the next region level is told. */
export const ServiceLimits = z.strictObject({
  /** 接单: from placing to acceptance. */
  acceptMinutes: whole(stageMinutes),
  /** 派单: from acceptance until a volunteer has taken the order. */
  dispatchMinutes: whole(stageMinutes),
  /** 履单: from the appointed time to the check-in. */
  startMinutes: whole(stageMinutes),
  /** 结单: from the end of the service to the settlement. */
  settleMinutes: whole(settleStageMinutes),
});

const serviceItemFields = {
  colour: ServiceColour,
  title: line(serviceTitleLength),
  /** What is done. */
  summary: prose(serviceSummaryLength),
  /** For whom, e.g. 70 岁以上独居老人. */
  forWhom: line(forWhomLength),
  /** Skill codes of the district; a volunteer needs all of them. */
  skills: z.array(line(choiceCodeLength)).max(skillsOfService),
  /** Only members of the colour's professional team may come, because their qualification was checked. */
  teamOnly: z.boolean(),
  /** Code of the category 服务类别, which decides the points per hour. */
  category: line(choiceCodeLength),
  /** Usual duration in minutes; counted time is cut to it unless a coordinator extends the order. */
  usualMinutes: whole(serviceMinutes),
  limits: ServiceLimits,
  hours: OpenHours,
  /** Regions, each with all below it, where the service is offered; empty: the whole district. */
  regionCodes: z.array(RegionCode).max(50),
  /** True for rides and errands: the order says where to, and the way there is part of the service (67号 第七条). */
  needsDestination: z.boolean(),
  /** False: the item is off the menu 菜单 and cannot be ordered. */
  offered: z.boolean(),
};

export const ServiceItemInput = z.strictObject(serviceItemFields);
export type ServiceItemInput = z.output<typeof ServiceItemInput>;

/** An item 服务项目 of the menu. */
export const ServiceItem = z.object({
  id: Id,
  ...serviceItemFields,
  colourName: z.string(),
  categoryName: z.string(),
  skillNames: z.array(z.string()),
  regionNames: z.array(z.string()),
  /** Professional team of the colour. */
  teamName: z.string(),
  /** Open hours in words, 周一至周五 8:30–17:30. */
  hoursText: z.string(),
  /** Orders ever placed for the item. */
  orders: z.int(),
  /** Average of the ratings, one decimal; null when none. */
  averageRating: z.number().nullable(),
});
export type ServiceItem = z.output<typeof ServiceItem>;
