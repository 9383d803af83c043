import { z } from 'zod';
import { Id, Instant } from '../kit/shapes.js';
import { messageKinds } from '../message-kinds.gen.js';

export const Message = z.object({
  id: Id,
  kind: z.enum(messageKinds),
  title: z.string(),
  text: z.string(),
  at: Instant,
  read: z.boolean(),
  /** Mini-program page to open, e.g. `/packages/activities/detail/index?id=3`; null when there is none. */
  link: z.string().nullable(),
});
