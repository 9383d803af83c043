import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { fromRoot } from '../../../scripts/lib/root.mjs';

/** A page of a resource of the console. */
export interface ConsolePage {
  /** Route below /admin: `/slots/:slotId/check-in`. */
  readonly path: string;
  /** Who may open it. */
  readonly roles: readonly string[];
  /** Whether an entry of the menu leads there. */
  readonly inMenu: boolean;
}

/** Paths of the mini-program's pages, tabs first, as WeChat names them: `packages/wishes/wall/index`. */
export function phonePages(): string[] {
  const source = fromRoot('apps/miniapp/src');
  const of = (kind: string, pages: (manifest: { pages: string[] }) => string[]) =>
    foldersIn(join(source, kind)).flatMap((name) => {
      const { default: manifest } = load<{ default: { pages: string[] } }>(join(source, kind, name, 'manifest.ts'));
      return pages(manifest).map((page) => `${kind}/${name}/${page}`);
    });
  return [...of('pages', () => ['index']), ...of('packages', ({ pages }) => pages)];
}

/** Routes of the console's resources. */
export function consolePages(): ConsolePage[] {
  const resources = fromRoot('apps/admin/src/resources');
  return foldersIn(resources).flatMap((name) => {
    const { default: resource } = load<{ default: { routes: ConsolePage[]; menu: ConsolePage[] } }>(join(resources, name, 'resource.tsx'));
    return resource.routes.map(({ path, roles }) => ({ path, roles, inMenu: resource.menu.some((entry) => entry.path === path) }));
  });
}

const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** What a manifest exports. Of what it imports only other manifests are run: icons and components are nothing here. */
function load<T>(path: string): T {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    fileName: path,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX },
  });
  const module = { exports: {} };
  const required = (name: string): unknown => {
    const found = ['.ts', '.tsx'].map((end) => join(dirname(path), name + end)).find((file) => existsSync(file));
    return found && /\/(manifest|resource)$/.test(name) ? load(found) : nothing;
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- the source is the repository's own
  new Function('module', 'exports', 'require', outputText)(module, module.exports, required);
  return module.exports as T;
}

const nothing: unknown = new Proxy(() => nothing, { get: (_, name) => (name === '__esModule' ? true : nothing) });
