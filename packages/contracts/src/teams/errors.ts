import { error } from '../kit/error.js';

export default {
  ALREADY_MEMBER: error(409, '您已经是这支专业队的队员'),
};
