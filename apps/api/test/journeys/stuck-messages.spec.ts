import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventText } from '@zhiyuanhong/contracts/words';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { OutboxMessage } from '../../src/kit/outbox/index.js';
import { Consumers } from '../../src/kit/outbox/consumers.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenStaff } from '../builders/staff.js';
import { givenStuckMessage } from '../builders/stuck-messages.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';

describe.each(engines)('messages that were given up on %s', (engine) => {
  let app: TestApp;
  let platform: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    platform = await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } });
  });
  afterAll(() => app?.close());

  const list = () => app.as(platform).call('listStuckMessages', { query: {} });
  const resend = (messageId: number) => app.as(platform).call('resendStuckMessage', { params: { messageId } });
  const row = (id: number) => app.get(Db).em.findOneByOrFail(OutboxMessage, { id });

  test('have a Chinese name, whatever the topic', () => {
    const consumers = app.get(Consumers);
    const topics = new Set(consumers.names.flatMap((name) => consumers.named(name)!.mark.topics));
    expect(topics.size).toBeGreaterThan(40);
    expect([...topics].filter((topic) => /[A-Za-z]/.test(eventText(topic)))).toEqual([]);
  });

  test('are listed where the queue leads, with the reason', async () => {
    const id = await givenStuckMessage(app);
    const { items } = await app.as(platform).call('getMyQueue');
    expect(items).toContainEqual(expect.objectContaining({ kind: 'stuckMessages', count: 1, link: '/stuck-messages' }));
    expect(await list()).toMatchObject({
      total: 1,
      items: [{ id, topic: 'volunteers.joined', attempts: 10, lastError: 'connect ECONNREFUSED' }],
    });
  });

  test('are tried again for whoever asks first, and written down once', async () => {
    const id = await givenStuckMessage(app);
    const both = await Promise.allSettled([resend(id), resend(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await row(id)).toMatchObject({ state: 'pending', attempts: 0 });
    expect((await list()).items.map((one) => one.id)).not.toContain(id);
    expect(await app.get(Db).em.countBy(AuditEntry, { action: 'outboxMessage.resend', subjectId: id })).toBe(1);
    await expectRefusal(resend(id), 'NOT_FOUND');
  });

  test('stay where this release has nobody who takes them', async () => {
    const id = await givenStuckMessage(app, { consumer: 'Gone.away' });
    await expectRefusal(resend(id), 'CONSUMER_MISSING');
    expect(await row(id)).toMatchObject({ state: 'failed' });
  });
});
