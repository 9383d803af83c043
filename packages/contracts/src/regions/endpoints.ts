import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { RegionCode } from '../kit/shapes.js';
import { Region } from './shapes.js';

export default {
  listRegions: endpoint({
    operationId: 'listRegions',
    method: 'GET',
    path: '/regions',
    tags: ['regions'],
    audience: 'public',
    summary: 'The region tree: children of a region, or the district with all below it',
    query: z.object({ under: RegionCode.optional(), depth: z.coerce.number().int().min(1).max(3).default(3) }),
    response: z.object({ items: z.array(Region) }),
    errors: ['REGION_UNKNOWN'],
  }),
};
