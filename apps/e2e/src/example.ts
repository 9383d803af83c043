import type { District, Person } from './district.js';

/** Whom a page of the phone is shown to: nobody who has logged in, the demo's most seasoned volunteer, or a person of the test. */
export type Viewer = 'guest' | 'veteran' | Person;

/** A page of the phone as one of these sees it. */
export interface View {
  readonly as: Viewer;
  /** What the address names, e.g. `{ id: 7 }`. */
  readonly query?: Readonly<Record<string, string | number>>;
}

/**
 * How to find a record to show in a page that is about one, by page; the default export of `examples/<domain>.ts`. Every other page is
 * opened as it is, on the phone as the veteran.
 */
export interface Examples {
  /** By route, e.g. `/orders/:orderId`: what stands for its parameters. */
  readonly console?: Readonly<Record<string, (district: District) => Promise<Readonly<Record<string, number>>>>>;
  /** By path, e.g. `packages/orders/order/index`. */
  readonly phone?: Readonly<Record<string, (district: District) => Promise<readonly View[]>>>;
}

/** The same records in each test of a worker: they are made once. */
export function once<T>(make: (district: District) => Promise<T>): (district: District) => Promise<T> {
  let made: Promise<T> | undefined;
  return (district) => (made ??= make(district));
}
