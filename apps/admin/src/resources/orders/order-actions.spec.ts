import { actionsOf as actionsOfTable, orderStates, type OrderAction } from '@zhiyuanhong/contracts/states';
import { actionsOf, cannotDrop, dropAction } from './order-actions';
import type { OrderState } from './types';

const columns: OrderState[] = ['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled'];
const drops = (state: OrderState, ...actions: OrderAction[]) =>
  Object.fromEntries(
    columns.flatMap((onto) => (dropAction({ state, actions }, onto) ? [[onto, dropAction({ state, actions }, onto)]] : [])),
  );

test('a drop is offered only where it means an action that the record permits', () => {
  expect(drops('placed', 'accept', 'reject', 'cancel')).toEqual({ accepted: 'accept' });
  expect(drops('accepted', 'dispatch', 'reject', 'cancel')).toEqual({ dispatched: 'dispatch' });
  expect(drops('dispatched', 'takeBack', 'confirmByPhone', 'cancel')).toEqual({ accepted: 'takeBack', served: 'confirmByPhone' });
  expect(drops('serving', 'confirmByPhone', 'extend', 'annul')).toEqual({ served: 'confirmByPhone' });
  expect(drops('served', 'settle', 'annul', 'extend')).toEqual({ settled: 'settle' });
  expect(drops('settled', 'rate')).toEqual({});
});

test('a drop that means nothing says what can be done instead', () => {
  expect(cannotDrop({ state: 'placed', actions: ['accept', 'cancel'] }, 'serving')).toBe(
    '「待接单」的订单不能直接移到「服务中」，现在可以：接单、取消订单',
  );
});

test('who may only look cannot drop anything', () => {
  for (const state of columns) expect(drops(state)).toEqual({});
  expect(drops('placed', 'cancel')).toEqual({});
});

test('every drop leads where the life-cycle table says', () => {
  const all = actionsOfTable(orderStates);
  for (const state of columns) {
    for (const onto of columns) {
      const action = dropAction({ state, actions: [...all, 'dispatch'] }, onto);
      // 派单 sends offers; the order moves only when a volunteer accepts one.
      if (action && action !== 'dispatch') expect(orderStates.transitions[action as 'accept'].to).toBe(onto);
    }
  }
});

test('actions come in the console’s order, unknown ones are left out', () => {
  expect(actionsOf({ actions: ['cancel', 'dispatch', 'somethingNew', 'accept'] })).toEqual(['accept', 'dispatch', 'cancel']);
});
