import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { moveErrors, Reason, reasonErrors } from '../kit/moves.js';
import { Id, IdText, line, pageOf, pageQuery, prose, whole } from '../kit/shapes.js';
import { Order } from '../orders/shapes.js';
import { Candidate, MyOffer } from './shapes.js';
import { answerMinutes, askedAtOnce, declineReasonLength } from './limits.js';
import { searchLength } from '../kit/limits.js';

const orderParams = z.object({ orderId: IdText });

export default {
  suggestCandidates: endpoint({
    operationId: 'suggestCandidates',
    method: 'GET',
    path: '/orders/:orderId/candidates',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'Qualified volunteers, ranked by availability, distance, language and fairness, with the reasons for each rank',
    params: orderParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(20), q: line(searchLength).optional() }),
    response: z.object({
      items: z.array(Candidate),
      /** Number of volunteers looked at; `out` counts those who do not qualify, by reason. */
      looked: z.int(),
      out: z.array(z.object({ text: z.string(), count: z.int() })),
    }),
    errors: ['NOT_FOUND'],
  }),
  dispatchOrder: endpoint({
    operationId: 'dispatchOrder',
    method: 'POST',
    path: '/orders/:orderId/dispatch',
    tags: ['orders'],
    audience: ['coordinator'],
    summary:
      'Dispatch 派单: offer the order to these volunteers, which stops its automatic mode, or switch the automatic mode. Offering twice makes one offer',
    params: orderParams,
    body: z.union([
      z.strictObject({
        volunteerIds: z.array(Id).min(askedAtOnce.min).max(askedAtOnce.max),
        /** Minutes to answer the offer; when absent, the district's setting. */ answerMinutes: whole(answerMinutes).optional(),
      }),
      z.strictObject({ automatic: z.boolean() }),
    ]),
    response: Order,
    errors: [...moveErrors, 'OWN_ENTRY', 'NOT_QUALIFIED'],
  }),
  takeBackOrder: endpoint({
    operationId: 'takeBackOrder',
    method: 'POST',
    path: '/orders/:orderId/take-back',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'Take the order back from its volunteer, to dispatch it again 改派',
    params: orderParams,
    body: Reason,
    response: Order,
    errors: [...reasonErrors],
  }),
  listMyOffers: endpoint({
    operationId: 'listMyOffers',
    method: 'GET',
    path: '/me/offers',
    tags: ['orders'],
    audience: ['volunteer'],
    summary: 'Offers to me, open ones first',
    query: z.object({ ...pageQuery, open: z.enum(['true', 'false']).optional() }),
    response: pageOf(MyOffer),
    errors: [],
  }),
  answerOffer: endpoint({
    operationId: 'answerOffer',
    method: 'POST',
    path: '/offers/:offerId/answer',
    tags: ['orders'],
    audience: ['volunteer'],
    summary: 'Accept (the first acceptance wins) or decline an offer, without penalty',
    params: z.object({ offerId: IdText }),
    body: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('accept') }),
      z.strictObject({ answer: z.literal('decline'), reason: prose(declineReasonLength).default('') }),
    ]),
    response: MyOffer,
    errors: ['NOT_FOUND', 'OFFER_CLOSED', 'TIME_CLASH', 'NOT_QUALIFIED'],
  }),
  giveBackOrder: endpoint({
    operationId: 'giveBackOrder',
    method: 'POST',
    path: '/orders/:orderId/give-back',
    tags: ['orders'],
    audience: ['volunteer'],
    summary: 'The volunteer gives the order back, to be dispatched again, without penalty',
    params: orderParams,
    body: Reason,
    response: Order,
    errors: ['NOT_FOUND', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED', 'PERSONAL_DATA'],
  }),
};
