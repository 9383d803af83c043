export { openMap, whereAmI } from './location';
export { hasWechatPhone } from './login';
export { goBack, goTab, open, type TabKey } from './navigate';
export { callPhone } from './phone';
export { scan, type ScanRequest, type ScanResult } from './scan';
export { useShare } from './share';
export { canSpeak, hush, speak } from './speak';
export { keep, recall } from './storage';
