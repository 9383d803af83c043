import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { componentReport, componentSuites } from '../../../scripts/lib/reports.mjs';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { watchButtons } from '../src/buttons/browser.js';
import { type Report, type Sighting, unpressed } from '../src/buttons/sighting.js';
import { environment } from '../src/environment.js';
import { expect, test } from '../src/test.js';

const read = (file: string): Report[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Report)
    : [];
const filesIn = (folder: string, end: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));

/** What the component tests of a workspace have told, and which of them have not run. */
function components(suite: string): { told: Report[]; left: string[] } {
  const told = read(componentReport(suite));
  const ran = new Set(told.map(({ spec }) => spec));
  const source = `apps/${suite}/src`;
  const left = filesIn(fromRoot(source), '.spec.tsx').filter((file) => !ran.has(fromRoot(source, file)));
  return { told, left: told.length === 0 ? [`the component tests of apps/${suite}`] : left.map((file) => `${source}/${file}`) };
}

/** Every button, link and switch that was visible in a test must have been pressed in one, of browser or components. */
// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
test('every button that was seen was pressed', ({}, { project }) => {
  const journeys = read(environment.buttonsFile);
  const ran = new Set(journeys.map(({ spec }) => spec));
  const specs = filesIn(project.testDir, '.spec.ts').map((file) => basename(file));
  const suites = componentSuites.map(components);

  const left = [...specs.filter((spec) => !ran.has(spec)), ...suites.flatMap((suite) => suite.left)];
  test.skip(left.length > 0, `not told, because only a part of the tests ran: without ${left.join(', ')}`);

  const never = unpressed([...journeys, ...suites.flatMap(({ told }) => told)]);
  expect(never, 'buttons (app, page: words) that no test has pressed').toEqual([]);
});

test('a button that nobody presses is noticed, and one that is pressed counts', async ({ browser }) => {
  const seen = new Map<string, Sighting>();
  const context = await browser.newContext();
  await watchButtons(context, 'console', () => seen);
  const page = await context.newPage();
  const hidden = '<button style="display: none">藏</button><button disabled>关</button>';
  await page.goto(`data:text/html;charset=utf-8,<main data-page="/planted/7"><button>按</button><button>不按</button>${hidden}</main>`);
  await page.getByRole('button', { name: '按', exact: true }).click();
  // Also when a script presses it.
  await page.getByRole('button', { name: '不按' }).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => [...seen.values()]).toHaveLength(2);
  await context.close();
  expect(seen.get('console /planted/N 按')?.pressed).toBe(true);
  expect(unpressed([{ spec: '', seen: [...seen.values()] }])).toEqual(['console /planted/N: 不按']);
});
