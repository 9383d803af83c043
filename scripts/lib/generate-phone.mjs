import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The manifests of tabs and subpackages by folder. Throws for a folder of pages without a manifest. */
export function manifestsText(folder) {
  const imports = [];
  const groups = ['pages', 'packages'].map((kind) => {
    const names = readdirSync(join(folder, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    const members = names.map((name) => {
      if (!existsSync(join(folder, kind, name, 'manifest.ts'))) throw new Error(`${kind}/${name} has no manifest.ts`);
      imports.push(`import m${imports.length} from '../${kind}/${name}/manifest';\n`);
      return `  '${name}': m${imports.length - 1},\n`;
    });
    return `export const ${kind === 'pages' ? 'tabs' : kind} = {\n${members.join('')}};\n`;
  });
  return `${imports.join('')}\n${groups.join('')}`;
}

const namesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -4))
    .sort();

/** A TypeScript union of the names of the SVG files in a folder. */
export const iconNamesText = (folder) =>
  `export type IconName =\n${namesIn(folder)
    .map((name) => `  | '${name}'`)
    .join('\n')};\n`;

/** The SVG files of a folder as one style sheet: each icon is a CSS mask, so that it takes the colour of the text. */
export const iconStylesText = (folder) =>
  namesIn(folder)
    .map((name) => `.icon-${name} {\n  --shape: url("${dataUri(readFileSync(join(folder, `${name}.svg`), 'utf8'))}");\n}\n`)
    .join('');

const dataUri = (svg) =>
  `data:image/svg+xml,${svg
    .trim()
    .replace(/currentColor/g, '#000')
    .replace('stroke-width="2"', 'stroke-width="1.8"')
    .replace(/ \/>/g, '/>')
    .replace(/"/g, "'")
    .replace(/%/g, '%25')
    .replace(/#/g, '%23')
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')}`;
