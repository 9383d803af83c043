import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Day, IdText, Instant, line, pageOf, pageQuery, RegionCode } from '../kit/shapes.js';
import { ServiceColour, ServiceItem, ServiceItemInput } from './shapes.js';
import { searchLength } from '../kit/limits.js';

const itemParams = z.object({ itemId: IdText });
const itemErrors = ['SKILL_UNKNOWN', 'CATEGORY_UNKNOWN', 'REGION_UNKNOWN', 'SERVICE_TITLE_TAKEN', 'OPEN_HOURS_WRONG'] as const;

export default {
  listServiceItems: endpoint({
    operationId: 'listServiceItems',
    method: 'GET',
    path: '/service-items',
    tags: ['services'],
    audience: 'public',
    summary: 'The menu 点单菜单 by colour; with `all` the platform also sees what is switched off',
    query: z.object({
      ...pageQuery,
      colour: ServiceColour.optional(),
      q: line(searchLength).optional(),
      /** Only items that are offered in this region. */
      regionCode: RegionCode.optional(),
      all: z.enum(['true', 'false']).optional(),
    }),
    response: pageOf(ServiceItem),
    errors: ['REGION_UNKNOWN'],
  }),
  getServiceItem: endpoint({
    operationId: 'getServiceItem',
    method: 'GET',
    path: '/service-items/:itemId',
    tags: ['services'],
    audience: 'public',
    summary: 'One item, with times that can be ordered',
    params: itemParams,
    response: ServiceItem.extend({
      /** Up to eight times that may be ordered within the open hours of the next days, soonest first. */
      times: z.array(Instant),
      /** Days from today on which the service opens, as far ahead as can be ordered; holidays and worked weekend days are considered. */
      openDays: z.array(Day),
    }),
    errors: ['NOT_FOUND'],
  }),
  createServiceItem: endpoint({
    operationId: 'createServiceItem',
    method: 'POST',
    path: '/service-items',
    tags: ['services'],
    audience: ['platform'],
    summary: 'New item on the menu',
    idempotent: true,
    status: 201,
    body: ServiceItemInput,
    response: ServiceItem,
    errors: [...itemErrors],
  }),
  updateServiceItem: endpoint({
    operationId: 'updateServiceItem',
    method: 'PUT',
    path: '/service-items/:itemId',
    tags: ['services'],
    audience: ['platform'],
    summary: 'Change an item, or switch it on or off; placed orders keep the item as it was',
    params: itemParams,
    body: ServiceItemInput,
    response: ServiceItem,
    errors: ['NOT_FOUND', ...itemErrors],
  }),
};
