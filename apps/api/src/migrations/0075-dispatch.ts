import { createTables, Table } from '../kit/db/index.js';

export const Dispatch0075 = createTables(75, 'dispatch', [
  new Table('dispatch_offer')
    .pk()
    .int('orderId')
    .int('step')
    .int('volunteerId')
    .str('state', 10)
    .at('offeredAt')
    .at('answerBy')
    .at('answeredAt', { nullable: true })
    .str('reason', 200, { nullable: true })
    .bool('automatic')
    .int('offeredById', { nullable: true })
    .unique('orderId', 'step', 'volunteerId')
    .index('orderId', 'state')
    .index('volunteerId', 'offeredAt')
    .index('volunteerId', 'state')
    .index('state', 'answerBy'),
  new Table('dispatch_round').int('orderId', { primary: true }).int('step').at('lookAgainAt'),
]);
