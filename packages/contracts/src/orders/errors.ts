import { error } from '../kit/error.js';
import { channelWords } from './words.js';

export default {
  SERVICE_NOT_OFFERED: error<{ reason: 'withdrawn' | 'region' }>(409, '这项服务目前不能点单：{reason}', {
    reason: { withdrawn: '已下架', region: '您所在的地区没有开通' },
  }),
  ORDER_TIME_WRONG: error<{ reason: 'past' | 'closed' | 'tooFar' | 'tooShort' }>(422, '上门时间不合适：{reason}', {
    reason: { past: '时间已过', closed: '不在服务时段内', tooFar: '最多提前 60 天', tooShort: '不能少于已服务的时间' },
  }),
  DESTINATION_REQUIRED: error(422, '请填写要去的地方'),
  CHANNEL_NOT_PERMITTED: error<{ channel: keyof typeof channelWords }>(403, '您不能以“{channel}”方式代人点单', { channel: channelWords }),
  PLACER_NAME_REQUIRED: error(422, '请填写您（代点人）的姓名'),
  APPROVAL_PENDING: error(409, '电话确认的时长还没有第二人复核，复核后才能结单'),
  NO_SERVICE_RECORD: error(409, '没有可结算的服务记录，请先电话确认时间，或作废订单'),
  PERIOD_WRONG: error<{ maxDays: number }>(400, '时间范围不对：开始不能晚于结束，最长 {maxDays} 天'),
};
