import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Done, IdText, pageOf, pageQuery } from '../kit/shapes.js';
import { Helpline, HelplineCategory, HelplineInput } from './shapes.js';

const helplineParams = z.object({ helplineId: IdText });

export default {
  listHelplines: endpoint({
    operationId: 'listHelplines',
    method: 'GET',
    path: '/helplines',
    tags: ['helplines'],
    audience: 'public',
    summary: 'Useful telephone numbers 便民电话 in their order; with `all` the platform also sees hidden ones',
    query: z.object({ ...pageQuery, category: HelplineCategory.optional(), all: z.enum(['true', 'false']).optional() }),
    response: pageOf(Helpline),
    errors: [],
  }),
  createHelpline: endpoint({
    operationId: 'createHelpline',
    method: 'POST',
    path: '/helplines',
    tags: ['helplines'],
    audience: ['platform'],
    summary: 'New helpline',
    idempotent: true,
    status: 201,
    body: HelplineInput,
    response: Helpline,
    errors: ['HELPLINE_TAKEN', 'HELPLINES_FULL'],
  }),
  updateHelpline: endpoint({
    operationId: 'updateHelpline',
    method: 'PUT',
    path: '/helplines/:helplineId',
    tags: ['helplines'],
    audience: ['platform'],
    summary: 'Change a helpline, hide it or show it',
    params: helplineParams,
    body: HelplineInput,
    response: Helpline,
    errors: ['NOT_FOUND', 'HELPLINE_TAKEN'],
  }),
  removeHelpline: endpoint({
    operationId: 'removeHelpline',
    method: 'POST',
    path: '/helplines/:helplineId/remove',
    tags: ['helplines'],
    audience: ['platform'],
    summary: 'Remove a helpline for good',
    params: helplineParams,
    response: Done,
    errors: ['NOT_FOUND'],
  }),
};
