import type { Demo } from '../../../demo/demo.js';
import { bringNearStar, makeAwards } from './make-awards.js';

const demo: Demo = {
  parts: [{ mark: 'demo.awards', text: '年度表彰积分', fromTheFirst: true, make: makeAwards }],
  finish: bringNearStar,
};
export default demo;
