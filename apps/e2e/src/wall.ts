import { expect } from '@playwright/test';
import { pointCameraAt } from './camera.js';
import type { Console } from './console.js';

/** The organiser's check-in screen 签到屏, full of a code that turns. */
export class Wall {
  constructor(private readonly console: Console) {}

  /** Puts the slot's screen up. */
  async show(slotId: number): Promise<void> {
    await this.console.logIn('tushuguan');
    await this.console.page.goto(`/admin/slots/${slotId}/check-in`);
    await this.shown();
  }

  async shown(): Promise<void> {
    await expect(this.console.page.getByLabel('签到二维码')).toBeVisible();
  }

  /** The six digits for those whose camera fails. */
  async digits(): Promise<string> {
    return ((await this.console.page.getByTestId('short-code').textContent()) ?? '').replace(/\D/g, '');
  }

  /** Opens it anew: it would learn of a moved clock with its next turn only. */
  async anew(): Promise<void> {
    await this.console.page.reload();
    await this.shown();
  }

  picture(): Promise<Buffer> {
    return this.console.page.screenshot();
  }

  /** A phone is held before it: the camera sees it as it is now. */
  film(): Promise<void> {
    return pointCameraAt(this.console.page);
  }

  async expectPresent(people: number): Promise<void> {
    await expect(this.console.page.getByTestId('present')).toHaveText(String(people));
  }
}
