import { describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Clock } from '../../src/kit/clock/index.js';
import { Db, insert, sqlTime, Tx } from '../../src/kit/db/index.js';
import { OutboxMessage } from '../../src/kit/outbox/index.js';
import { OrderRatings0130 } from '../../src/migrations/0130-order-ratings.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { given } from '../builders/given.js';
import { COMMUNITY, givenCoordinator, givenItem, givenOperator } from '../builders/orders.js';
import { givenResident } from '../builders/people.js';
import { givenStaff } from '../builders/staff.js';
import { engines, startTestApp } from '../support/index.js';
import { freshPlace } from '../support/place.js';

describe.each(engines)('ratings of orders on %s', (engine) => {
  test('that were called reviews are read, told and found in the trail as before', async () => {
    const place = await freshPlace(engine);
    try {
      let app = await startTestApp({ place });
      const coordinator = await givenCoordinator(app);
      const operator = await givenOperator(app);
      const platform = await givenStaff(app, '平台', { role: 'platform', scope: { kind: 'all' } });
      const resident = await givenResident(app);
      const itemId = await givenItem(app);
      const id = await given(app, { resident }, { itemId }).order('placed');
      await app.drain();
      const at = app.get(Clock).now();
      const by = { actorAccountId: operator.accountId, reason: null };
      const moved = { from: 'settled', to: 'reviewed' };
      await app.get(Tx).run(async (em) => {
        const line = { action: 'order.review', subject: 'order', subjectId: id, regionCode: COMMUNITY, organisationId: null };
        await insert(em, AuditEntry, { ...line, ...by, actorName: '话务员娜仁', data: moved, at, requestId: null });
        const waiting = { topic: 'order.review', consumer: 'TellAboutOrders.reviewed', dedupeKey: null, state: 'pending' as const };
        await insert(em, OutboxMessage, { ...waiting, payload: { id, ...moved, ...by }, attempts: 0, availableAt: at, createdAt: at });
        const read = {
          accountId: coordinator.accountId,
          title: '有差评待回访',
          text: '上一单',
          link: null,
          readAt: at,
          dedupeKey: 'former',
        };
        await insert(em, Message, { ...read, kind: 'order.review' as never, at });
      });
      // As the release before left it, and its successor, interrupted after the first column.
      const { manager } = app.get(DataSource);
      await manager.query(
        `UPDATE service_order SET state = 'reviewed', stars = 2, ratingWords = '来晚了', ratedById = ?, ratedByPhone = 1, ratedAt = ?,
           followUpOpen = 1, dueAt = NULL, nextEscalationAt = NULL WHERE id = ?`,
        [operator.accountId, sqlTime(at), id],
      );
      for (const [name, former] of Object.entries({ ratedById: 'reviewedById', ratedByPhone: 'reviewByPhone', ratedAt: 'reviewedAt' }))
        await manager.query(`ALTER TABLE service_order RENAME COLUMN ${name} TO ${former}`);
      await manager.query('DELETE FROM migrations WHERE name = ?', [new OrderRatings0130().name]);
      await app.close();

      app = await startTestApp({ place });
      try {
        expect(await app.get(Db).em.findBy(OutboxMessage, { topic: 'order.rate' })).toMatchObject([
          { consumer: 'TellAboutOrders.rated', state: 'pending', payload: { id, to: 'rated' } },
        ]);
        await app.drain();
        const order = await app.as(coordinator).call('getOrder', { params: { orderId: id } });
        expect(order).toMatchObject({
          state: 'rated',
          rating: { stars: 2, words: '来晚了', at: at.toISOString(), byName: '话务员娜仁', byPhone: true },
          followUpOpen: true,
          actions: ['closeFollowUp'],
        });
        expect(order.history.map(({ action }) => action)).toEqual(['place', 'rate']);
        const told = await app.get(Db).em.findBy(Message, { accountId: coordinator.accountId, kind: 'order.rate' });
        expect(told.map(({ text }) => text).sort()).toEqual([expect.stringContaining('收到 2 星评价'), '上一单']);
        const found = async (action: string) => (await app.as(platform).call('listAudit', { query: { action } })).items;
        const lines = await found('order.rate');
        expect(lines).toMatchObject([{ action: 'order.rate', summary: `订单：评价（订单 #${id}）`, actorName: '话务员娜仁', data: moved }]);
        expect(await found('order.review')).toEqual(lines);
        expect(await found('constructor')).toEqual([]);
      } finally {
        await app.close();
      }
    } finally {
      await place.remove();
    }
  });
});
