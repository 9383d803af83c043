import type { InputOf } from '@zhiyuanhong/contracts';

export type ItemInput = InputOf<'createServiceItem'>['body'];

/** Haircut at home, on weekdays 8:30 to 17:30, in the whole district. */
export const item = (change: Partial<ItemInput> = {}): ItemInput => ({
  colour: 'yellow',
  title: '上门理发',
  summary: '为行动不便的老人上门理发。',
  forWhom: '行动不便的老人',
  skills: ['haircut'],
  teamOnly: false,
  category: 'elder-care',
  usualMinutes: 60,
  limits: { acceptMinutes: 60, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 1440 },
  hours: { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' },
  regionCodes: [],
  needsDestination: false,
  offered: true,
  ...change,
});
