import { error } from '../kit/error.js';

export default {
  NOTICE_NOT_OVER: error<{ until: string }>(409, '公示期还没有结束'),
};
