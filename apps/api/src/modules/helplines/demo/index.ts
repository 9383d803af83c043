import type { Demo } from '../../../demo/demo.js';
import { makeHelplines } from './make-helplines.js';

const demo: Demo = { parts: [{ mark: 'demo.helplines', text: '便民电话', make: makeHelplines }] };
export default demo;
