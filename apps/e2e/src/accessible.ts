import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Serious and critical faults that axe finds on the page, one line each: rule, fault, place. `enhanced`: contrast of 7:1 (WCAG AAA) instead
 * of 4.5:1.
 */
export async function faultsOn(page: Page, { enhanced = false } = {}): Promise<string[]> {
  await settled(page);
  // Once for each document; to read it takes as long as to look at a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (enhancedContrast) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const found = await run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: enhancedContrast }, 'color-contrast': { enabled: !enhancedContrast } },
    });
    // Without the elements themselves, which cannot be told.
    return found.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ target, any, all, none }) => ({
        place: target.join(' '),
        fault: [...any, ...all, ...none][0]?.message ?? '',
      })),
    }));
  }, enhanced);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ fault, place }) => `${id}: ${fault} (${place})`));
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
