import Taro from '@tarojs/taro';
import type { ScanRequest, ScanResult } from './scan.types';

export type { ScanRequest, ScanResult };

/** Opens the camera and resolves to the text of a QR code. WeChat's scanner has torch and album of its own. */
export async function scan(_request: ScanRequest): Promise<ScanResult> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return { kind: 'text', text: result };
  } catch {
    return { kind: 'cancelled' };
  }
}
