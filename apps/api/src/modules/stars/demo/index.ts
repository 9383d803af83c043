import type { Demo } from '../../../demo/demo.js';
import { makeNotices } from './make-notices.js';

const demo: Demo = { parts: [{ mark: 'demo.starNotices', text: '星级公示', make: makeNotices }] };
export default demo;
