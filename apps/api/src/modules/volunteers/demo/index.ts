import type { Demo } from '../../../demo/demo.js';
import { VOLUNTEERS } from '../../../demo/shown.js';
import { makeAgreements } from './make-agreements.js';
import { makePeople } from './make-people.js';

const demo: Demo = {
  parts: [
    { mark: 'demo.people', text: `导入花名册 ${VOLUNTEERS} 人`, fromTheFirst: true, make: makePeople },
    { mark: 'demo.agreements', text: '志愿者确认行为规范与隐私政策', make: makeAgreements },
  ],
};
export default demo;
