import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { note, type Sighting } from '../src/buttons.js';
import { environment } from '../src/environment.js';
import { expect, test } from '../src/test.js';

interface Seen {
  readonly spec: string;
  readonly seen: readonly Sighting[];
}

/** Every button, link and switch that was visible in a test must have been pressed in one. */
// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
test('every button that was seen was pressed', ({}, { project }) => {
  const lines = readFileSync(environment.buttonsFile, 'utf8').split('\n').filter(Boolean);
  const tests = lines.map((line) => JSON.parse(line) as Seen);

  const ran = new Set(tests.map(({ spec }) => spec));
  const files = readdirSync(project.testDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts'));
  const left = files.map((file) => basename(file)).filter((spec) => !ran.has(spec));
  test.skip(left.length > 0, `not told, because only a part of the tests ran: without ${left.join(', ')}`);

  const sightings = new Map<string, Sighting>();
  for (const { seen } of tests) for (const one of seen) note(sightings, one);
  const never = [...sightings.values()].filter(({ pressed }) => !pressed).map(({ app, page, name }) => `${app} ${page}: ${name}`);
  expect(never.sort(), 'buttons (app, page: words) that no test has pressed').toEqual([]);
});
