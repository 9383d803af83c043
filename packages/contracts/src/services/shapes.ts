import { z } from 'zod';
import { Id, line, prose, RegionCode, whole } from '../kit/shapes.js';
import { forWhomLength, serviceMinutes, serviceSummaryLength, serviceTitleLength, settleStageMinutes, stageMinutes } from './limits.js';

/**
 * Seven colours 七色响应: red 党建引领, orange 矛盾调解, yellow 民生关爱, green 生态守护, white 健康保障, blue 政策宣导, purple 专业支持.
 */
export const ServiceColour = z.enum(['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple']);

/** Time of day in Asia/Shanghai, `08:30`; `24:00` is the end of the day. */
const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** When a service is offered; limits run only then. 00:00 to 24:00 on seven days runs around the clock. */
export const OpenHours = z.strictObject({
  /** 1 (Monday) to 7, each once. */
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length),
  from: TimeOfDay,
  to: TimeOfDay,
});

/** How long each stage of an order may take, in minutes within the open hours. Past it, the next region level is told. */
export const ServiceLimits = z.strictObject({
  /** 接单: from placed to accepted, 5 minutes to 7 days. */
  acceptMinutes: whole(stageMinutes),
  /** 派单: from accepted until a volunteer has taken it. */
  dispatchMinutes: whole(stageMinutes),
  /** 履单: from the appointed time to the first scan. */
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
  /** All of these skills are needed, codes of the district. */
  skills: z.array(line(40)).max(5),
  /** Only members of the colour's professional team may come: their qualification was checked. */
  teamOnly: z.boolean(),
  /** Field of activity 服务类别 by which points are paid. */
  category: line(40),
  /** Usual duration; counted time is cut to it unless a coordinator extends the order. Minutes, 10 to 720. */
  usualMinutes: whole(serviceMinutes),
  limits: ServiceLimits,
  hours: OpenHours,
  /** Where it is offered, with all below; the whole district when empty. */
  regionCodes: z.array(RegionCode).max(50),
  /** A ride or an errand: the order says where to. The way is the service then (67号 第七条). */
  needsDestination: z.boolean(),
  /** On the menu 菜单; switched off it can no longer be ordered. */
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
  /** The colour's professional team, which comes. */
  teamName: z.string(),
  /** Open hours in words, 周一至周五 8:30–17:30. */
  hoursText: z.string(),
  /** Orders ever placed. */
  orders: z.int(),
  /** Average of the reviews, one decimal; null when none. */
  rating: z.number().nullable(),
});
export type ServiceItem = z.output<typeof ServiceItem>;
