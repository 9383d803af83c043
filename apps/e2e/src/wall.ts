import { expect } from '@playwright/test';
import { pointCameraAt } from './camera.js';
import type { Console } from './console.js';

/** The organiser's check-in screen 签到屏 with its rotating code. */
export class Wall {
  constructor(private readonly console: Console) {}

  /** Opens the slot's screen. */
  async show(slotId: number): Promise<void> {
    await this.console.logIn('tushuguan', `/admin/slots/${slotId}/check-in`);
    await this.shown();
  }

  async shown(): Promise<void> {
    await expect(this.console.page.getByLabel('签到二维码')).toBeVisible();
  }

  /** The six digits for people without a camera. */
  async digits(): Promise<string> {
    return ((await this.console.page.getByTestId('short-code').textContent()) ?? '').replace(/\D/g, '');
  }

  /** Opens the screen again, because it would notice a moved clock only with its next code. */
  async anew(): Promise<void> {
    await this.console.page.reload();
    await this.shown();
  }

  picture(): Promise<Buffer> {
    return this.console.page.screenshot();
  }

  /** Points the phone's camera at the screen. */
  film(): Promise<void> {
    return pointCameraAt(this.console.page);
  }

  async expectPresent(people: number): Promise<void> {
    await expect(this.console.page.getByTestId('present')).toHaveText(String(people));
  }
}
