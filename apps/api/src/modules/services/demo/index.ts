import type { Demo } from '../../../demo/demo.js';
import { makeServices } from './make-services.js';

export { demoServices } from './services.js';
const demo: Demo = { parts: [{ mark: 'demo.services', text: '点单菜单', make: makeServices }] };
export default demo;
