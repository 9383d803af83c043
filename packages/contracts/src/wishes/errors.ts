import { error } from '../kit/error.js';

export default {
  WISH_TAKEN: error(409, '这个心愿刚刚被别人认领了，去看看其他心愿吧'),
  OWN_WISH: error(403, '不能认领自己许下的心愿'),
  TOO_MANY_CLAIMS: error<{ limit: number }>(409, '每天最多认领 {limit} 个心愿，请明天再来'),
};
