import { create } from 'zustand';
import type { ScanRequest, ScanResult } from './scan.types';

export type { ScanRequest, ScanResult };

interface Scanning {
  request: ScanRequest | null;
  finish: (result: ScanResult) => void;
}

/** ui/ScanHost reads it and draws the camera over the page. */
export const useScanning = create<Scanning>(() => ({ request: null, finish: () => undefined }));

/** Opens the camera and resolves to the text of a QR code. */
export function scan(request: ScanRequest): Promise<ScanResult> {
  useScanning.getState().finish({ kind: 'cancelled' });
  return new Promise((resolve) => {
    useScanning.setState({
      request,
      finish: (result) => {
        useScanning.setState({ request: null, finish: () => undefined });
        resolve(result);
      },
    });
  });
}
