import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

configure({ asyncUtilTimeout: 20_000 });

// React Router asks for it, and jsdom does not have it.
class AddressRequest {
  readonly method = 'GET';
  readonly signal: AbortSignal | undefined;
  constructor(
    readonly url: string,
    init: RequestInit = {},
  ) {
    this.signal = init.signal ?? undefined;
  }
}
Object.assign(globalThis, { TextEncoder, TextDecoder, Request: AddressRequest });

// antd asks for these, and jsdom does not have them.
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: query.includes('reduce'),
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver ??= NoResize as unknown as typeof ResizeObserver;

const computed = window.getComputedStyle.bind(window);
// rc-util asks for the style of pseudo-elements when it measures scroll bars, for which jsdom prints "not implemented".
window.getComputedStyle = (element: Element) => computed(element);

// antd's forms batch their updates through a MessageChannel; Node's own would keep the test process alive.
class Channel {
  port1: { onmessage: (() => void) | null } = { onmessage: null };
  port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) };
}
window.MessageChannel ??= Channel as unknown as typeof MessageChannel;
