import type { Demo } from '../../../demo/demo.js';
import { makeRewards } from './make-rewards.js';

const demo: Demo = { parts: [{ mark: 'demo.rewards', text: '商户与回馈', fromTheFirst: true, make: makeRewards }] };
export default demo;
