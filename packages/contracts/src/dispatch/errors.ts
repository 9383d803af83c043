import { error } from '../kit/error.js';
import type { StateOf } from '../kit/lifecycle.js';
import type { offerStates } from '../orders/states.js';

export default {
  NOT_QUALIFIED: error<{ name: string; reason: string }>(422, '{name}不能接这一单：{reason}'),
  OFFER_CLOSED: error<{ state: StateOf<typeof offerStates>; of: 'offer' }>(409, '这份邀约{state}，不能再答复了'),
};
