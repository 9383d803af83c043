import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import jpeg from 'jpeg-js';
import jsQR from 'jsqr';
import { environment } from './environment.js';

/**
 * The browser's fake camera plays a file of JPEG pictures and reads it anew each time that a page opens the camera. So
 * what is written here is what the phone sees next.
 */
const show = (picture: Buffer) => writeFileSync(environment.cameraFile, picture);

/** Holds the phone's camera before another screen, as it looks at this moment. */
export async function pointCameraAt(screen: Page): Promise<void> {
  show(await screen.screenshot({ type: 'jpeg', quality: 92 }));
}

/** The camera sees a grey wall. */
export function takeAwayPicture(): void {
  const [width, height] = [640, 480];
  show(jpeg.encode({ width, height, data: Buffer.alloc(width * height * 4, 0x80) }, 80).data);
}

/** Text of the QR code that stands there on the screen, as a camera held before it would read it. */
export async function readQr(code: Locator): Promise<string> {
  await code.scrollIntoViewIfNeeded();
  const box = (await code.boundingBox())!;
  const margin = 16;
  const clip = { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
  const picture = jpeg.decode(await code.page().screenshot({ type: 'jpeg', quality: 92, clip }), { useTArray: true });
  const found = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
  if (!found?.data) throw new Error('no QR code can be read there');
  return found.data;
}
