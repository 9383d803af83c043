import { lazy, Suspense } from 'react';
import { useScanning } from '@/platform/scan.h5';

const Scanner = lazy(() => import('./Scanner.h5'));

/** Drawn by Page; shows the camera while `scan()` waits. */
export function ScanHost() {
  const { request, finish } = useScanning();
  if (!request) return null;
  return (
    <Suspense fallback={null}>
      <Scanner request={request} onResult={finish} />
    </Suspense>
  );
}
