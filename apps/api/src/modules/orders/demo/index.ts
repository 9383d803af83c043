import type { Demo } from '../../../demo/demo.js';
import { makeCoordinators } from './make-coordinators.js';

const demo: Demo = { parts: [{ mark: 'demo.coordinators', text: '调度员账号', make: makeCoordinators }] };
export default demo;
