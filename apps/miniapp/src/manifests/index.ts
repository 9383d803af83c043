import { packages, tabs } from './all.gen';
import type { Audience, Block, MenuEntry, MenuPlace, PackageManifest, TabManifest } from './manifest';

export type { Audience, MenuEntry, MenuPlace };

type Tabs = typeof tabs;
type Packages = typeof packages;
export type TabKey = keyof Tabs;
/** Paths of all pages, for `open()`. */
export type PagePath =
  `/pages/${TabKey}/index` | { [F in keyof Packages]: `/packages/${F}/${Packages[F]['pages'][number]}` }[keyof Packages];

interface Tab {
  readonly key: TabKey;
  readonly text: string;
  readonly icon: TabManifest['tab']['icon'];
  readonly code: string | undefined;
}
const inOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
const entries = <T extends object>(of: T) => Object.entries(of) as [keyof T & string, T[keyof T]][];

export const tabsInOrder: readonly Tab[] = entries<Record<TabKey, TabManifest>>(tabs)
  .map(([key, { tab, code }]) => ({ key, code, ...tab }))
  .sort(inOrder);

/** Manifests with their folders; a tab has one page, `index`. */
const folders: readonly (PackageManifest & { folder: string })[] = [
  ...entries<Record<string, TabManifest>>(tabs).map(([key, tab]) => ({ ...tab, folder: `pages/${key}`, pages: ['index'] })),
  ...entries<Record<string, PackageManifest>>(packages).map(([name, manifest]) => ({ ...manifest, folder: `packages/${name}` })),
];

/** Subpackages for WeChat's app.json. */
export const subPackages = folders
  .filter(({ folder }) => folder.startsWith('packages/'))
  .map(({ folder, pages }) => ({ root: folder, pages: [...pages] }));

const codes = new Map<string, string | undefined>(
  folders.flatMap(({ folder, pages, code }) => pages.map((page) => [`/${folder}/${page}`, code] as const)),
);

/** The module of the page at an address, with or without query: its code, null for none; undefined when there is no such page. */
export function moduleOf(address: string): string | null | undefined {
  const path = `/${address.replace(/^\/+/, '').replace(/[?#].*/, '')}`;
  return codes.has(path) ? (codes.get(path) ?? null) : undefined;
}

const brought = <T extends { page: string; order: number }>(of: (manifest: PackageManifest) => readonly T[] | undefined) =>
  folders
    .flatMap((one) => (of(one) ?? []).map((thing) => ({ ...thing, code: one.code, page: `/${one.folder}/${thing.page}` as PagePath })))
    .sort(inOrder);

export type HomeBlock = Omit<Block, 'page'> & { readonly page: PagePath; readonly code: string | undefined };
/** All blocks of the home page in their order, whether switched on or not. */
export const homeBlocks: readonly HomeBlock[] = brought<Block>((one) => one.blocks);

export type MenuLine = Omit<MenuEntry, 'page'> & { readonly page: PagePath; readonly code: string | undefined };
/** The lines of all menus in their order, whether switched on or not. */
export const menuLines: readonly MenuLine[] = brought<MenuEntry>((one) => one.menu);
