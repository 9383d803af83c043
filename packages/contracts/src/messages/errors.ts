import { error } from '../kit/error.js';

export default {
  CONSUMER_MISSING: error(409, '当前版本的程序不处理这类消息，请升级到处理它的版本后再重新发送'),
};
