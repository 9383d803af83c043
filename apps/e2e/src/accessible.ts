import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Serious and critical faults that axe finds on the page, one line each: rule, fault, place. `enhanced`: contrast of 7:1 (WCAG AAA) instead
 * of 4.5:1.
 */
export async function faultsOn(page: Page, { enhanced = false } = {}): Promise<string[]> {
  await settled(page);
  // Legacy mode spares the second page that axe opens to merge results of cross-origin frames, which these pages do not have.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: enhanced }, 'color-contrast': { enabled: !enhanced } },
  });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => `${id}: ${[...any, ...all, ...none][0]?.message ?? ''} (${target.join(' ')})`),
    );
}

const targets = 'button, a[href], input, textarea, [role=button], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=link]';

/** Visible targets that are less than 56 px high or wide. */
export async function smallTargetsOn(page: Page): Promise<string[]> {
  await settled(page);
  return page
    .locator(targets)
    .filter({ visible: true })
    .evaluateAll((all) =>
      all
        // A field of one pixel is there for a button beside it, which opens it.
        .filter((one) => one.getBoundingClientRect().width >= 2)
        .map((one) => ({ words: (one as HTMLElement).innerText || one.getAttribute('aria-label'), box: one.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 56)
        .map(({ words, box }) => `${words} ${box.width}×${box.height}`),
    );
}

/** Pixels by which a console page is too wide for a phone of 390 px; the desktop size is restored afterwards. */
export async function pastTheEdge(page: Page): Promise<number> {
  const desk = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize(desk);
  return wide;
}

/** Waits until nothing is loading or moving. */
export async function settled(page: Page): Promise<void> {
  const passing = page.locator(
    '.ant-skeleton, .ant-spin-spinning, .skeleton, .ant-message-notice, [class*=-motion], [class*=-appear], [class*=-enter]',
  );
  await expect(passing.filter({ visible: true })).toHaveCount(0);
}
