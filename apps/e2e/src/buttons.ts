import type { BrowserContext } from '@playwright/test';
import { type App, type Kind, kinds } from './button-kinds.js';

/** A button, link or switch that was visible, and whether a test pressed it. */
export interface Sighting {
  readonly app: App;
  /** Address without numbers; `*` for all pages. */
  readonly page: string;
  /** Its text without numbers; in 〈〉 the kind of a button from data. */
  readonly name: string;
  pressed: boolean;
}

/** Adds a sighting; a button pressed once counts as pressed. */
export function note(sightings: Map<string, Sighting>, told: Sighting): void {
  const key = `${told.app} ${told.page} ${told.name}`;
  const known = sightings.get(key);
  if (known) known.pressed ||= told.pressed;
  else sightings.set(key, { ...told });
}

/** Records every button that becomes visible in pages of this context, and every one that is pressed. */
export async function watchButtons(context: BrowserContext, app: App, sightings: () => Map<string, Sighting>): Promise<void> {
  await context.exposeBinding('reportButton', (_, told: Omit<Sighting, 'app'>) => note(sightings(), { app, ...told }));
  await context.addInitScript(watch, kinds[app]);
}

/** Runs inside the page. */
function watch(all: readonly Kind[]): void {
  const choice = '[role=radio], [role=checkbox], label.ant-radio-wrapper, label.ant-checkbox-wrapper, label.ant-segmented-item';
  const pressable = `button, a[href], tr.opens, [role=button], [role=tab], [role=switch], [role=link], [role=menuitem], ${choice}`;
  const report = (window as unknown as { reportButton: (told: unknown) => Promise<void> }).reportButton;
  const told = new Set<string>();

  // The page's address as the page itself states it, because during a change of pages the browser's address is ahead of what is shown. A
  // dialog is outside the pages and may outlive the page on which it opened; it counts for that page.
  const besides = new WeakMap<Element, string>();
  const pageNow = () => document.querySelector<HTMLElement>('[data-page]')?.dataset['page'] ?? location.pathname;
  const seeDialogs = () => {
    for (const one of document.querySelectorAll('body > :not(#root)')) if (!besides.has(one)) besides.set(one, pageNow());
  };
  const pageOf = (element: Element) => {
    const page = element.closest<HTMLElement>('.taro_page, [data-page]');
    if (page) return page.dataset['page'] ?? page.id;
    const beside = element.closest('body > *');
    return (beside && besides.get(beside)) ?? pageNow();
  };
  const placeOf = (element: Element) => `/${pageOf(element)}`.replace(/\?.*$/, '').replace(/\d+/g, 'N').replace(/^\/+/, '/');
  const labelOf = (element: Element | null) => element?.getAttribute('aria-label') ?? '';
  const wordsOn = (element: Element | null) => {
    // The label, where the text is what was chosen.
    const named = element?.matches('[role=switch], .input--pick') && labelOf(element).replace(/：.*/, '');
    const words = named || (element as HTMLElement | null)?.innerText || labelOf(element) || element?.getAttribute('title') || '';
    return words
      .replace(/[\d,.]+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  };
  const describe = (element: Element) => {
    const kind = all.find(({ css }) => element.matches(css));
    const group = element.matches(choice) ? labelOf(element.closest('[role=radiogroup], [role=group]')) : '';
    const name = kind
      ? kind.name &&
        `〈${[kind.name, kind.of && labelOf(element.closest(kind.of)), kind.part && wordsOn(element.querySelector(kind.part))].filter(Boolean).join(' ')}〉`
      : group && `〈${group}〉`;
    return { page: kind?.page ?? placeOf(element), name: name || wordsOn(element) || `〈${element.className.split(' ')[0]}〉` };
  };
  const off = (element: Element) =>
    element.matches(
      ':disabled, [aria-disabled=true], [aria-selected=true], [role=radio][aria-checked=true], .ant-segmented-item-selected',
    ) ||
    element.querySelector('input:disabled, input[type=radio]:checked') !== null ||
    // One button: a link around an element that looks like a button.
    element.parentElement?.closest('a[href]') ||
    !(element as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.getClientRects().length === 0;
  const send = (element: Element, pressed: boolean) => {
    const one = { ...describe(element), pressed };
    const key = JSON.stringify(one);
    if (told.has(key)) return;
    told.add(key);
    void report(one);
  };

  let due = false;
  const look = () => {
    seeDialogs();
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
  // In the capture phase, before handlers that may remove the button.
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      for (let at = (event.target as Element | null)?.closest(pressable); at; at = at.parentElement?.closest(pressable)) send(at, true);
    },
    true,
  );
}
