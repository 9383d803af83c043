import jsQR from 'jsqr';

const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { willReadFrequently: true });

type Picture = HTMLVideoElement | HTMLImageElement;

/** Text of the QR code in a picture that is scaled to at most `side` pixels; null for none. */
export function readQr(picture: Picture, side: number): string | null {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.naturalWidth, picture.naturalHeight];
  if (!context || width === 0 || height === 0) return null;
  const scale = Math.min(1, side / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data || null;
}

/** Searches a picture at several sizes, because a code may be small in it, or the picture noisy. */
export async function readQrFile(file: File): Promise<string | null> {
  const image = new Image();
  const url = URL.createObjectURL(file);
  try {
    image.src = url;
    await image.decode();
    for (const side of [1000, 600, 1800, 400]) {
      const text = readQr(image, side);
      if (text) return text;
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
