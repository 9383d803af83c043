import type { BrowserContext } from '@playwright/test';
import { type App, type Kind, kinds } from './kinds.js';
import { makeLook } from './look.js';
import { note, type Sighting } from './sighting.js';

/** Records every button that becomes visible in pages of this context, and every one that is pressed. */
export async function watchButtons(context: BrowserContext, app: App, sightings: () => Map<string, Sighting>): Promise<void> {
  await context.exposeBinding('reportButton', (_, told: Omit<Sighting, 'app'>) => note(sightings(), { app, ...told }));
  await context.addInitScript({ content: `(${watch.toString()})(${makeLook.toString()}, ${JSON.stringify(kinds[app])})` });
}

/** Runs inside the page. */
function watch(make: typeof makeLook, all: readonly Kind[]): void {
  const look = make(all);
  const report = (window as unknown as { reportButton: (told: unknown) => Promise<void> }).reportButton;
  const told = new Set<string>();
  const send = (element: Element, pressed: boolean) => {
    const one = { ...look.describe(element), pressed };
    const key = JSON.stringify(one);
    if (told.has(key)) return;
    told.add(key);
    void report(one);
  };

  let due = false;
  const changed = () => {
    look.seeDialogs();
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      for (const element of look.pressable()) send(element, false);
    }, 300);
  };
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'disabled', 'aria-label'],
  });
  // In the capture phase, before handlers that may remove the button.
  document.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) for (const element of look.around(event.target)) send(element, true);
    },
    true,
  );
}
