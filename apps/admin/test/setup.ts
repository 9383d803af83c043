import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

configure({ asyncUtilTimeout: 20_000 });

// What the router asks of a browser and jsdom does not have.
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

// What antd asks of a browser and jsdom does not have.
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
// jsdom prints "not implemented" for pseudo-elements, which rc-util asks for when it measures scroll bars.
window.getComputedStyle = (element: Element) => computed(element);

// Forms batch their watchers through one; node's own would keep the test process alive.
class Channel {
  port1: { onmessage: (() => void) | null } = { onmessage: null };
  port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) };
}
window.MessageChannel ??= Channel as unknown as typeof MessageChannel;
