import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Done, Id, pageOf, pageQuery } from '../kit/shapes.js';
import { Message } from './shapes.js';

export default {
  listMyMessages: endpoint({
    operationId: 'listMyMessages',
    method: 'GET',
    path: '/me/messages',
    tags: ['messages'],
    audience: 'account',
    summary: 'My messages 消息, newest first; without those of a module 功能板块 that is off',
    query: z.object({ ...pageQuery, unread: z.enum(['true', 'false']).optional() }),
    response: pageOf(Message).extend({ unread: z.int() }),
    errors: [],
  }),
  markMessagesRead: endpoint({
    operationId: 'markMessagesRead',
    method: 'POST',
    path: '/me/messages/read',
    tags: ['messages'],
    audience: 'account',
    summary: 'Mark these messages as read; all when `ids` is absent',
    body: z.strictObject({ ids: z.array(Id).max(100).optional() }),
    response: Done,
    errors: [],
  }),
};
