import { alterTables, Table } from '../kit/db/index.js';

/** Adds the key by which old sent messages are found and deleted. */
export const SentMessages0100 = alterTables(100, 'sent-messages', {
  tables: [new Table('outbox_message').index('state', 'createdAt')],
});
