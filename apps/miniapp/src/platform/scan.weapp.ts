import Taro from '@tarojs/taro';
import type { ScanRequest, ScanResult } from './scan.types';

export type { ScanRequest, ScanResult };

/** Opens WeChat's scanner, which has torch and album, and resolves to the text of a QR code. */
export async function scan(_request: ScanRequest): Promise<ScanResult> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return { kind: 'text', text: result };
  } catch {
    return { kind: 'cancelled' };
  }
}
