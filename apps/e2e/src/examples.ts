import { readdirSync } from 'node:fs';
import type { District } from './district.js';
import type { Examples, Viewer } from './example.js';
import { type ConsolePage, consolePages, phonePages } from './manifests.js';

const all: Examples[] = [];
for (const file of readdirSync(new URL('./examples', import.meta.url)).sort())
  all.push(((await import(`./examples/${file.replace(/\.ts$/, '.js')}`)) as { default: Examples }).default);
const examples = {
  console: Object.assign({}, ...all.map((one) => one.console)) as NonNullable<Examples['console']>,
  phone: Object.assign({}, ...all.map((one) => one.phone)) as NonNullable<Examples['phone']>,
};

const pages = { console: consolePages(), phone: phonePages() };
for (const page of [
  ...Object.keys(examples.console).filter((path) => !pages.console.some((one) => one.path === path)),
  ...Object.keys(examples.phone).filter((path) => !pages.phone.includes(path)),
])
  throw new Error(`an example is told for ${page}, and there is no such page`);

/** Every page of the console but the first and the login, by the manifests of its resources. */
export const everyConsolePage: readonly ConsolePage[] = pages.console;
/** Every page of the phone, by the manifests of tabs and packages: `packages/wishes/wall/index`. */
export const everyPhonePage: readonly string[] = pages.phone;

/** An address of this page of the console, below /admin. @throws Error when it is about a record and no example is told */
export async function addressOf({ path }: ConsolePage, district: District): Promise<string> {
  if (!path.includes(':')) return path;
  const find = examples.console[path];
  if (!find) throw new Error(`say an example for page ${path} in src/examples`);
  const params = await find(district);
  return path.replace(/:(\w+)/g, (_, name: string) => String(params[name]));
}

/** Who is shown this page of the phone, and at which address. */
export async function viewsOf(path: string, district: District): Promise<readonly { readonly as: Viewer; readonly address: string }[]> {
  const views = (await examples.phone[path]?.(district)) ?? [{ as: 'veteran' }];
  return views.map(({ as, query = {} }) => {
    const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    return { as, address: `/${path}${text && `?${text}`}` };
  });
}
