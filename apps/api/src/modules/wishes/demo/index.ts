import type { Demo } from '../../../demo/demo.js';
import { makeSecondReviewer } from './make-second-reviewer.js';
import { keepWishesOpen, makeWishes } from './make-wishes.js';

const demo: Demo = {
  parts: [
    { mark: 'demo.secondReviewer', text: '第二位审核员账号', make: async (world) => void (await makeSecondReviewer(world)) },
    { mark: 'demo.wishes', text: '51 个微心愿', make: makeWishes },
  ],
  rollForward: keepWishesOpen,
};
export default demo;
