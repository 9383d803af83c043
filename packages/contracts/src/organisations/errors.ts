import { error } from '../kit/error.js';

export default {
  ORGANISATION_NAME_TAKEN: error(409, '已有同名团体'),
  ORGANISATION_TREE_CYCLE: error(422, '上级团体不能是自己或自己的下级'),
};
