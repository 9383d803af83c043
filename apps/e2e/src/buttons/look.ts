import type { Kind } from './kinds';

/** A button by the address of its page and its name. */
export interface Named {
  readonly page: string;
  readonly name: string;
}

export interface Look {
  /** Elements that can be pressed now: visible, and not switched off. */
  pressable(): Element[];
  /** Whether one of these can be pressed now. */
  isOff(element: Element): boolean;
  /** The button in which a press lands, and those around it. */
  around(target: EventTarget | null): Element[];
  describe(element: Element): Named;
  /** To be called when the document changes: a dialog belongs to the page on which it opened. */
  seeDialogs(): void;
}

/**
 * Finds and names the buttons of the document, alike in a browser and in jsdom. Stands on nothing around it, because its text is sent to
 * the browser.
 */
export function makeLook(all: readonly Kind[]): Look {
  const choice = '[role=radio], [role=checkbox], label.ant-radio-wrapper, label.ant-checkbox-wrapper, label.ant-segmented-item';
  const buttons = `button, a[href], tr.opens, [role=button], [role=tab], [role=switch], [role=link], [role=menuitem], ${choice}`;

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
  // Not innerText, which jsdom does not have. Words of different elements are apart.
  const textOf = (element: Element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let words = '';
    for (let last: Node | null = null, next = texts.nextNode(); next; last = next, next = texts.nextNode())
      words += `${last && last.parentNode !== next.parentNode ? ' ' : ''}${next.nodeValue}`;
    return words.trim();
  };
  const wordsOn = (element: Element | null) => {
    // The label, where the text is what was chosen.
    const named = element?.matches('[role=switch], .input--pick') && labelOf(element).replace(/：.*/, '');
    const words = named || (element && textOf(element)) || labelOf(element) || element?.getAttribute('title') || '';
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

  // jsdom draws nothing and does not know the styles: there an element is visible unless it says itself, or something around it, that it is
  // not.
  const draws = typeof Element.prototype.checkVisibility === 'function';
  const isShown = (element: Element) =>
    draws
      ? element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0
      : !element.closest('[hidden], [class*="-hidden"], [style*="display: none"], [style*="visibility: hidden"]');
  const isOff = (element: Element) =>
    element.matches(
      ':disabled, [aria-disabled=true], [aria-selected=true], [role=radio][aria-checked=true], .ant-segmented-item-selected',
    ) ||
    element.querySelector('input:disabled, input[type=radio]:checked') !== null ||
    // One button: a link around an element that looks like a button.
    element.parentElement?.closest('a[href]') != null ||
    !isShown(element);

  return {
    pressable: () => [...document.querySelectorAll(buttons)].filter((element) => !isOff(element)),
    isOff,
    around(target) {
      const found: Element[] = [];
      for (let at = (target as Element | null)?.closest(buttons); at; at = at.parentElement?.closest(buttons)) found.push(at);
      return found;
    },
    describe,
    seeDialogs,
  };
}
