// Read by Jest, which finds imports without an extension only.
import { appendFileSync } from 'node:fs';
import { type App, kinds } from './kinds';
import { makeLook, type Named } from './look';
import { note, type Report, type Sighting } from './sighting';

/** What is used of Jest. */
interface Jest {
  afterEach(work: () => void): void;
  afterAll(work: () => void): void;
  expect: { getState(): { assertionCalls: number; testPath?: string } };
}

/**
 * Records the buttons of pages that component tests draw, below an element `counted`, and adds them to `report` when the tests of the file
 * have ended. A press counts when the button is visible and not switched off, and when the test asserts something after it.
 *
 * Buttons are looked for before each press and at the end of each test, not after each change, which jsdom would take long for: what is
 * shown stays until somebody presses something.
 */
export function watchComponents(app: App, { afterEach, afterAll, expect }: Jest, report: string, counted = '[data-counted]'): void {
  const look = makeLook(kinds[app]);
  const sightings = new Map<string, Sighting>();
  let presses: { button: Named; before: number }[] = [];
  const assertions = () => expect.getState().assertionCalls;
  const see = () => {
    look.seeDialogs();
    for (const element of look.pressable()) note(sightings, { app, ...look.describe(element), pressed: false });
  };
  const isCounted = () => document.querySelector(counted) !== null;

  document.addEventListener(
    'click',
    ({ target }) => {
      if (!isCounted()) return;
      see();
      for (const element of look.around(target))
        if (!look.isOff(element)) presses.push({ button: look.describe(element), before: assertions() });
    },
    true,
  );
  afterEach(() => {
    if (isCounted()) see();
    for (const { button, before } of presses) if (assertions() > before) note(sightings, { app, ...button, pressed: true });
    presses = [];
  });
  afterAll(() => {
    const line: Report = { spec: expect.getState().testPath ?? '', seen: [...sightings.values()] };
    appendFileSync(report, `${JSON.stringify(line)}\n`);
  });
}
