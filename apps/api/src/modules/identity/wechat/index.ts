export {
  isScene,
  WechatClient,
  type ContentCheck,
  type ContentCheckInput,
  type MiniProgramCodeInput,
  type WechatSettings,
} from './wechat-client.js';
