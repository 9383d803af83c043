import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Day, Id, IdText, Instant, line, pageOf, pageQuery } from '../kit/shapes.js';

export default {
  listAudit: endpoint({
    operationId: 'listAudit',
    method: 'GET',
    path: '/audit',
    tags: ['audit'],
    audience: ['platform', 'reviewer'],
    summary: 'The audit trail 审计: who did what to which record, newest first; reviewers see their region',
    query: z.object({
      ...pageQuery,
      /** Kind of record, e.g. `project`. */ subject: line(40).optional(),
      subjectId: IdText.optional(),
      /** E.g. `order.rate`; entries that have it under a former code are found too. */ action: line(60).optional(),
      actorAccountId: IdText.optional(),
      /** Days in Shanghai, both inclusive. */ from: Day.optional(),
      to: Day.optional(),
    }),
    response: pageOf(
      z.object({
        id: Id,
        at: Instant,
        /** Null for the system. */ actorAccountId: Id.nullable(),
        actorName: z.string(),
        /** E.g. `project.approve`; always the present code. */ action: z.string(),
        subject: z.string(),
        subjectId: Id.nullable(),
        /** The entry in Chinese words. */ summary: z.string(),
        regionCode: z.string().nullable(),
        organisationId: Id.nullable(),
        reason: z.string().nullable(),
        /** Further details, never an ID number, a phone number or a secret; older entries may hold former codes. */
        data: z.record(z.string(), z.unknown()),
        requestId: z.string().nullable(),
      }),
    ),
    errors: [],
  }),
};
