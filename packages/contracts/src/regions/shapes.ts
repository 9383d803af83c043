import { z } from 'zod';
import { RegionCode } from '../kit/shapes.js';

export const Region = z.object({
  code: RegionCode,
  name: z.string(),
  level: z.enum(['city', 'district', 'street', 'community']),
  parent: z.string().nullable(),
});
