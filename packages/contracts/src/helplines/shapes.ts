import { z } from 'zod';
import { Id, line, whole } from '../kit/shapes.js';
import { helplineHoursLength, helplineNameLength, helplineOrder, helplinePhoneLength, helplinePhonePattern } from './limits.js';

/** What a helpline is for, in the order in which people look for it. */
export const HelplineCategory = z.enum(['emergency', 'utilities', 'health', 'government', 'community']);
export type HelplineCategory = z.output<typeof HelplineCategory>;

export const HelplineInput = z.strictObject({
  name: line(helplineNameLength),
  phone: z.string().min(helplinePhoneLength.min).max(helplinePhoneLength.max).regex(helplinePhonePattern),
  category: HelplineCategory,
  /** When somebody answers, in words: 24 小时. */
  hours: line(helplineHoursLength),
  /** The lower, the earlier; equal ones in the order in which they were made. */
  sortOrder: whole(helplineOrder),
  /** Hidden ones only the platform sees. */
  shown: z.boolean(),
});
export type HelplineInput = z.output<typeof HelplineInput>;

/** A useful telephone number 便民电话 of the district. */
export const Helpline = z.object({ id: Id, ...HelplineInput.shape });
export type Helpline = z.output<typeof Helpline>;
