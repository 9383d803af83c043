import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { District, regionFile } from '../../district.js';
import { AppError } from '../../kit/errors/index.js';

export type RegionLevel = 'city' | 'district' | 'street' | 'community';

/** A region 区划: 盟市, 旗县区, 街道/苏木镇 or 社区/嘎查. */
export interface Region {
  /** National region code; the codes of all regions below begin with it. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** Null at the top of the tree. */
  readonly parent: string | null;
}

/** A name without blanks and marks, as in 哈巴格希街道 / 康新社区. */
const bare = (name: string): string => name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const levels: readonly string[] = ['city', 'district', 'street', 'community'];

/** The regions of this deployment, read once from `config/regions`. */
@Injectable()
export class RegionTree {
  /** The district of this deployment. */
  readonly root: Region;
  private readonly nodes: ReadonlyMap<string, Region>;
  private readonly below = new Map<string, Region[]>();
  private readonly byName = new Map<string, string[]>();

  constructor(district: District) {
    this.nodes = readRegions(regionFile(district));
    for (const region of this.nodes.values()) {
      if (region.parent === null) continue;
      const siblings = this.below.get(region.parent);
      if (siblings) siblings.push(region);
      else this.below.set(region.parent, [region]);
    }
    const root = this.nodes.get(district.region.code);
    if (!root) throw new Error(`config/regions/${district.regionFile}.csv does not hold the district ${district.region.code}`);
    this.root = root;
    for (const region of this.nodes.values()) if (this.isUnder(region.code, root.code)) this.learnNames(region);
  }

  byCode(code: string): Region | null {
    return this.nodes.get(code) ?? null;
  }

  /** @throws REGION_UNKNOWN */
  require(code: string): Region {
    const region = this.nodes.get(code);
    if (!region) throw new AppError('REGION_UNKNOWN', { code });
    return region;
  }

  /** Short name, e.g. `康新社区`; the code itself for an unknown region. */
  name(code: string): string {
    return this.nodes.get(code)?.name ?? code;
  }

  /** Codes of the regions of the district that are called so, alone or with the names of those above: 康新社区, 哈巴格希街道康新社区. */
  codesNamed(name: string): readonly string[] {
    return this.byName.get(bare(name)) ?? [];
  }

  children(code: string): readonly Region[] {
    return this.below.get(code) ?? [];
  }

  /** Regions below `code`, nearest levels first, at most `depth` levels down. */
  descendants(code: string, depth: number): Region[] {
    const found: Region[] = [];
    let level: readonly Region[] = [...this.children(code)];
    for (let left = depth; left > 0 && level.length > 0; left--) {
      found.push(...level);
      level = level.flatMap((region) => this.children(region.code));
    }
    return found;
  }

  /** The region and those above it, topmost first. Empty for an unknown code. */
  path(code: string): Region[] {
    const path: Region[] = [];
    for (let region = this.byCode(code); region; region = region.parent === null ? null : this.byCode(region.parent)) path.unshift(region);
    return path;
  }

  /** Names from the top of the tree down to the region. */
  pathNames(code: string): string[] {
    return this.path(code).map((region) => region.name);
  }

  private learnNames({ code }: Region): void {
    const names = this.pathNames(code);
    for (let from = names.length - 1; from >= 0; from--) {
      const name = bare(names.slice(from).join(''));
      this.byName.set(name, [...(this.byName.get(name) ?? []), code]);
    }
  }

  /** Whether the region is this one or lies below it. */
  isUnder(code: string, ancestor: string): boolean {
    return ancestor !== '' && code.startsWith(ancestor);
  }
}

/** @throws Error that names the line when the file is not a tree in which codes extend those of their parents */
function readRegions(file: string): Map<string, Region> {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<
    string,
    string
  >[];
  const known = new Map(rows.map((row) => [row['code'], row]));
  const regions = new Map<string, Region>();
  rows.forEach((row, i) => {
    const { code = '', name = '', level = '', parent = '' } = row;
    const fault = (what: string): Error => new Error(`${file} line ${i + 2}: ${what}`);
    if (!/^\d{2,12}$/.test(code) || !name) throw fault('needs code and name');
    if (regions.has(code)) throw fault(`${code} occurs twice`);
    if (!levels.includes(level)) throw fault(`unknown level ${level}`);
    if (known.has(parent) && !code.startsWith(parent)) throw fault(`${code} does not extend the code of its parent ${parent}`);
    if (!known.has(parent) && level !== 'city') throw fault(`unknown parent ${parent}`);
    regions.set(code, { code, name, level: level as RegionLevel, parent: known.has(parent) ? parent : null });
  });
  return regions;
}
