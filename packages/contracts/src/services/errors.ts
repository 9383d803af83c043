import { error } from '../kit/error.js';

export default {
  SERVICE_TITLE_TAKEN: error(409, '菜单上已有同名的服务项目'),
  OPEN_HOURS_WRONG: error(422, '服务时段的开始要早于结束'),
};
