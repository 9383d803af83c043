import { error } from '../kit/error.js';

export default {
  HELPLINE_TAKEN: error(409, '已有同名同号的便民电话'),
  HELPLINES_FULL: error<{ limit: number }>(409, '便民电话最多 {limit} 条，请先删除不用的'),
};
