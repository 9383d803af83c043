import type { BrowserContext } from '@playwright/test';

export type App = 'console' | 'phone';

/** A button, link or switch that was visible, and whether a test pressed it. */
export interface Sighting {
  readonly app: App;
  /** Address without numbers; `*` for what stands in every page. */
  readonly page: string;
  /** Words on it, without numbers; a kind in 〈〉 for what comes from data. */
  readonly name: string;
  pressed: boolean;
}

/** What stands for many that come from data or from a library: one of the kind is enough. */
interface Kind {
  readonly css: string;
  readonly name: string;
  /** Name is the text found there. */
  readonly textOf?: string;
  /** Stands in many pages; pressed in one is pressed. */
  readonly everywhere?: boolean;
}

const kinds: Record<App, readonly Kind[]> = {
  console: [],
  phone: [],
};

const keyOf = ({ app, page, name }: Sighting) => `${app} ${page} ${name}`;

/** Writes down every button that becomes visible in pages of this context, and every one that is pressed. */
export async function watchButtons(context: BrowserContext, app: App, sightings: Map<string, Sighting>): Promise<void> {
  await context.exposeBinding('reportButtons', (_, told: Pick<Sighting, 'page' | 'name' | 'pressed'>[]) => {
    for (const one of told) {
      const sighting = { app, ...one };
      const known = sightings.get(keyOf(sighting));
      if (known) known.pressed ||= one.pressed;
      else sightings.set(keyOf(sighting), sighting);
    }
  });
  await context.addInitScript(watch, kinds[app]);
}

/** Runs in the page. */
function watch(all: readonly Kind[]): void {
  const pressable =
    'button, a[href], [role=button], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=link], [role=menuitem], label.ant-radio-wrapper, label.ant-checkbox-wrapper';
  const report = (window as unknown as { reportButtons: (told: unknown[]) => Promise<void> }).reportButtons;
  const told = new Set<string>();

  const placeOf = () =>
    (location.hash.startsWith('#/') ? location.hash.slice(1) : location.pathname).replace(/\?.*$/, '').replace(/\d+/g, 'N');
  const textOf = (element: Element | null) =>
    ((element as HTMLElement | null)?.innerText || element?.getAttribute('aria-label') || element?.getAttribute('title') || '')
      .replace(/[\d,.]+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const describe = (element: Element) => {
    const kind = all.find(({ css }) => element.matches(css));
    const name = kind ? (kind.textOf ? `${kind.name} ${textOf(element.querySelector(kind.textOf))}` : kind.name) : textOf(element);
    return { page: kind?.everywhere ? '*' : placeOf(), name: name || `〈${element.className}〉` };
  };
  const off = (element: Element) =>
    element.matches(':disabled, [aria-disabled=true], [aria-selected=true]') ||
    !(element as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.getClientRects().length === 0;
  const send = (element: Element, pressed: boolean) => {
    const one = { ...describe(element), pressed };
    const key = JSON.stringify(one);
    if (told.has(key)) return;
    told.add(key);
    void report([one]);
  };

  let due = false;
  const look = () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      for (const element of document.querySelectorAll(pressable)) if (!off(element)) send(element, false);
    }, 300);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'disabled', 'aria-label'],
  });
  // Before anything answers to it: afterwards the button may be gone.
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      for (let at = (event.target as Element | null)?.closest(pressable); at; at = at.parentElement?.closest(pressable)) send(at, true);
    },
    true,
  );
}
