import './lib/node-version.mjs';
import { runOnApi } from './lib/run-on-api.mjs';

// A command of the API (seed, import, verify-ledger …) on the same settings as `npm start`.
await runOnApi('apps/api/dist/cli.js');
