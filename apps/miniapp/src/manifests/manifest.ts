import type { IconName } from '@/ui/icons/icons.gen';

/** For whom something is shown. `newcomer`: everybody who has not joined as a volunteer, logged in or not. */
export type Audience = 'everybody' | 'guest' | 'loggedIn' | 'newcomer' | 'volunteer';

/** A block 功能板块 in the grid of the home page. */
export interface Block {
  readonly key: string;
  /** Title; the district's name of the module when absent. */
  readonly name?: string;
  readonly icon: IconName;
  /** Path below the manifest's folder, e.g. `wall/index`. */
  readonly page: string;
  /** Position; lower numbers come first. */
  readonly order: number;
  /** For whom it is shown; everybody when absent. */
  readonly for?: Audience;
  /** Shows it among the few blocks of elder mode 关怀版, before 更多功能; when absent, it is only behind that. */
  readonly elder?: { readonly order: number; readonly for: Audience; readonly name?: string };
}

/** Card of a menu: on 我的 those for service and for requests and the general one, and the card on 点单. */
export type MenuPlace = 'service' | 'requests' | 'general' | 'orders';

/** A line of a menu. */
export interface MenuEntry {
  readonly place: MenuPlace;
  /** Position; lower numbers come first. */
  readonly order: number;
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  /** Path below the manifest's folder, e.g. `mine/index`. */
  readonly page: string;
  readonly query?: Readonly<Record<string, string>>;
  /** For whom it is shown; everybody when absent. */
  readonly for?: Audience;
  /** False: left out in elder mode 关怀版. */
  readonly elder?: false;
}

interface Manifest {
  /** Code of the module that switches it off: pages then say so, and blocks, lines and tab are left out. Always on when absent. */
  readonly code?: string;
  readonly blocks?: readonly Block[];
  readonly menu?: readonly MenuEntry[];
}

/** Manifest of a folder in packages/. It is read when the app is built, so it is plain data and imports only types. */
export interface PackageManifest extends Manifest {
  /** Paths below the folder, as WeChat wants them, e.g. `wall/index`. */
  readonly pages: readonly string[];
}

/** Manifest of a folder in pages/, which is a tab with the one page `index`. */
export interface TabManifest extends Manifest {
  readonly tab: { readonly text: string; readonly icon: IconName; readonly order: number };
}
