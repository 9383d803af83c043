import type { IconName } from '@/ui/icons/icons.gen';

/** Who is meant: `newcomer` is whoever has not joined as a volunteer, logged in or not. */
export type Audience = 'everybody' | 'guest' | 'loggedIn' | 'newcomer' | 'volunteer';

/** One of the blocks 功能板块 in the grid of the home page. */
export interface Block {
  readonly key: string;
  /** The district's name of the module when absent. */
  readonly name?: string;
  readonly icon: IconName;
  /** Below the manifest's folder: `wall/index`. */
  readonly page: string;
  /** The lower, the earlier. */
  readonly order: number;
  /** Everybody when absent. */
  readonly for?: Audience;
  /** Among the few blocks of elder mode 关怀版, before 更多功能; only behind that when absent. */
  readonly elder?: { readonly order: number; readonly for: Audience; readonly name?: string };
}

/** Where a line stands: the cards of 我的 for service done and for what one asked for, its general one, and the card of 点单. */
export type MenuPlace = 'service' | 'requests' | 'general' | 'orders';

/** One line of a menu. */
export interface MenuEntry {
  readonly place: MenuPlace;
  /** The lower, the earlier. */
  readonly order: number;
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  /** Below the manifest's folder: `mine/index`. */
  readonly page: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Everybody when absent. */
  readonly for?: Audience;
  /** False leaves it out in elder mode 关怀版. */
  readonly elder?: false;
}

interface Manifest {
  /** The district's switch: with this module off, pages say so, and blocks, lines and tab are gone. Always there when absent. */
  readonly code?: string;
  readonly blocks?: readonly Block[];
  readonly menu?: readonly MenuEntry[];
}

/** What a folder in packages/ brings. It is read when the app is built: plain data, nothing imported but types. */
export interface PackageManifest extends Manifest {
  /** Below the folder, as WeChat wants them: `wall/index`. */
  readonly pages: readonly string[];
}

/** What a folder in pages/ brings: one of the tabs. Its only page is `index`. */
export interface TabManifest extends Manifest {
  readonly tab: { readonly text: string; readonly icon: IconName; readonly order: number };
}
