export type CameraRefusal = 'insecure' | 'denied' | 'none';

export interface Camera {
  stream: MediaStream;
  /** Null where the browser cannot switch the camera's torch. */
  torch: ((on: boolean) => Promise<void>) | null;
  stop: () => void;
}

/** Opens the back camera. Throws a `CameraRefusal` where the browser does not allow it, e.g. over plain HTTP. */
export async function openCamera(): Promise<Camera> {
  // Undefined outside HTTPS and in old browsers, despite its type.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) throw (window.isSecureContext ? 'none' : 'insecure') satisfies CameraRefusal;
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    const refused = error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
    throw (refused ? 'denied' : 'none') satisfies CameraRefusal;
  }
  const [track] = stream.getVideoTracks();
  const able = track?.getCapabilities?.() as (MediaTrackCapabilities & { torch?: boolean }) | undefined;
  return {
    stream,
    torch: track && able?.torch ? (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }) : null,
    stop: () => stream.getTracks().forEach((t) => t.stop()),
  };
}
