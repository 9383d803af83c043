import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Done, Id, IdText, pageOf, pageQuery } from '../kit/shapes.js';
import { Message, StuckMessage } from './shapes.js';

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
  listStuckMessages: endpoint({
    operationId: 'listStuckMessages',
    method: 'GET',
    path: '/stuck-messages',
    tags: ['messages'],
    audience: ['platform'],
    summary: 'Messages of the system that were given up after ten tries, oldest first',
    query: z.object({ ...pageQuery }),
    response: pageOf(StuckMessage),
    errors: [],
  }),
  resendStuckMessage: endpoint({
    operationId: 'resendStuckMessage',
    method: 'POST',
    path: '/stuck-messages/:messageId/resend',
    tags: ['messages'],
    audience: ['platform'],
    summary: 'Have a message that was given up tried again, up to ten times',
    params: z.object({ messageId: IdText }),
    response: Done,
    errors: ['NOT_FOUND', 'CONSUMER_MISSING'],
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
