import type { Demo } from '../../../demo/demo.js';
import { makeRewards } from './make-rewards.js';
import { makeVerifications } from './make-verifications.js';

const demo: Demo = {
  parts: [
    { mark: 'demo.rewards', text: '商户与回馈', fromTheFirst: true, make: makeRewards },
    { mark: 'demo.verifications', text: '核销记录', make: makeVerifications },
  ],
};
export default demo;
