import { z } from 'zod';
import { Id, Instant } from '../kit/shapes.js';
import { messageKinds } from '../message-kinds.gen.js';

/**
 * A message of the system 系统消息, from one part of the program to another, that was tried ten times and given up. What it should have done
 * has not happened: a notice, an entry, a count.
 */
export const StuckMessage = z.object({
  id: Id,
  /** Code of what happened, e.g. `order.rate`. */
  topic: z.string(),
  /** `Class.method` that should have taken it. */
  consumer: z.string(),
  /** How often it was tried. */
  attempts: z.int(),
  /** Why the last try failed, as the program says it, at most 500 characters; null when nothing was noted. */
  lastError: z.string().nullable(),
  /** When it was written, in wall time. */
  createdAt: Instant,
});

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
