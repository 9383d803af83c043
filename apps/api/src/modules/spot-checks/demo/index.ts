import type { Demo } from '../../../demo/demo.js';
import { makeSpotChecks } from './make-spot-checks.js';

const demo: Demo = { parts: [{ mark: 'demo.spotChecks', text: '项目抽查', make: makeSpotChecks }] };
export default demo;
