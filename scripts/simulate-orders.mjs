import './lib/node-version.mjs';
import { runOnApi } from './lib/run-on-api.mjs';

// npm run simulate:orders [-- --orders 5000 --volunteers 1000 --days 10 --seed 1 --policy ranked]: see docs/simulation.md.
await runOnApi('bench/simulate-orders.mjs');
