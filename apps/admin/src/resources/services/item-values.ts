import type { ItemInput, ServiceItem } from './types';

/** Values that a new item starts with; times in minutes. */
export const newItem: Partial<ItemInput> = {
  colour: 'yellow',
  skills: [],
  teamOnly: false,
  usualMinutes: 60,
  limits: { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 1440 },
  hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '18:00' },
  regionCodes: [],
  needsDestination: false,
  offered: true,
};

/** The writable fields of an item. */
export const inputOf = (item: ServiceItem): ItemInput => ({
  colour: item.colour,
  title: item.title,
  summary: item.summary,
  forWhom: item.forWhom,
  skills: item.skills,
  teamOnly: item.teamOnly,
  category: item.category,
  usualMinutes: item.usualMinutes,
  limits: item.limits,
  hours: item.hours,
  regionCodes: item.regionCodes,
  needsDestination: item.needsDestination,
  offered: item.offered,
});
