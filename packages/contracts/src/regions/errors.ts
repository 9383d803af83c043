import { error } from '../kit/error.js';

export default {
  REGION_UNKNOWN: error<{ code: string }>(400, '没有这个地区（{code}）'),
};
