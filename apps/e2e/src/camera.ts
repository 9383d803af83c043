import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import jpeg from 'jpeg-js';
import jsQR from 'jsqr';
import { environment } from './environment.js';

/**
 * Points the phone's camera at another screen. The browser's fake camera plays a file of JPEG pictures and reads it whenever a page opens
 * the camera, so that the written picture is what the phone sees next.
 */
export async function pointCameraAt(screen: Page): Promise<void> {
  writeFileSync(environment.cameraFile, await screen.screenshot({ type: 'jpeg', quality: 92 }));
}

export function takeAwayPicture(): void {
  writeFileSync(environment.cameraFile, greyWall());
}

/** A picture without a code. */
export function greyWall(): Buffer {
  const [width, height] = [640, 480];
  return jpeg.encode({ width, height, data: Buffer.alloc(width * height * 4, 0x80) }, 80).data;
}

/** Text of the QR code on the screen, as a camera would read it. */
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
