import type { Demo } from '../../../demo/demo.js';
import { makeStaff } from './make-staff.js';

export { demoOrganisations } from './organisations.js';
const demo: Demo = { parts: [{ mark: 'demo.staff', text: '78 个志愿服务团体与工作人员账号', fromTheFirst: true, make: makeStaff }] };
export default demo;
