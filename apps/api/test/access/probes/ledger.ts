import { list, probe } from '../probe.js';

export default {
  listMyLedger: list('listMyLedger'),
  listLedgerRoots: probe('listLedgerRoots', () => ({ query: {} })),
};
