import './lib/node-version.mjs';
import { runOnApi } from './lib/run-on-api.mjs';

// Runs a command of the API (seed, import, verify-ledger …) with the settings of `npm start`.
await runOnApi('apps/api/dist/cli.js');
