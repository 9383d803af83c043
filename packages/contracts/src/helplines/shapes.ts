import { z } from 'zod';
import { Id, line, whole } from '../kit/shapes.js';
import { helplineHoursLength, helplineNameLength, helplineOrder, helplinePhoneLength, helplinePhonePattern } from './limits.js';

/** What a helpline is for; the phone lists the categories in this order. */
export const HelplineCategory = z.enum(['emergency', 'utilities', 'health', 'government', 'community']);
export type HelplineCategory = z.output<typeof HelplineCategory>;

export const HelplineInput = z.strictObject({
  name: line(helplineNameLength),
  phone: z.string().min(helplinePhoneLength.min).max(helplinePhoneLength.max).regex(helplinePhonePattern),
  category: HelplineCategory,
  /** When somebody answers, in words: 24 小时. */
  hours: line(helplineHoursLength),
  /** Position in the list: lower numbers first; among equal ones, the older first. */
  sortOrder: whole(helplineOrder),
  /** False: only the platform administrator sees it. */
  shown: z.boolean(),
});
export type HelplineInput = z.output<typeof HelplineInput>;

/** A useful telephone number 便民电话 of the district. */
export const Helpline = z.object({ id: Id, ...HelplineInput.shape });
export type Helpline = z.output<typeof Helpline>;
