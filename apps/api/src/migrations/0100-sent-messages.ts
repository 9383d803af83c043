import { alterTables, Table } from '../kit/db/index.js';

/** A key by which old sent messages are found, to be removed. The kit's own. */
export const SentMessages0100 = alterTables(100, 'sent-messages', {
  tables: [new Table('outbox_message').index('state', 'createdAt')],
});
