import { z } from 'zod';
import { Id, Instant, Minutes, RegionCode } from '../kit/shapes.js';

export const Organisation = z.object({
  id: Id,
  name: z.string(),
  /** Level: 总队, 服务队 or 小分队. */ kind: z.enum(['headquarters', 'team', 'squad']),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  regionCode: RegionCode,
  regionName: z.string(),
  contactName: z.string(),
  contactPhoneMasked: z.string(),
  summary: z.string(),
  /** Published projects. */ projects: z.int(),
  /** Confirmed minutes of its services. */ servedMinutes: Minutes,
  /** Average of the volunteers' ratings, 1 to 5, one decimal; null without ratings. */ averageRating: z.number().nullable(),
  /** Number of ratings. */ ratings: z.int(),
  disabled: z.boolean(),
  createdAt: Instant,
});
