import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { RegionTree } from './region-tree.js';

/** Regions below `under`, `depth` levels down; without `under`, the district and the regions below it. */
@Injectable()
export class ListRegions {
  constructor(private readonly regions: RegionTree) {}

  async run({ query }: Call<'listRegions'>): Promise<Answer<'listRegions'>> {
    const items = query.under
      ? this.regions.descendants(this.regions.require(query.under).code, query.depth)
      : [this.regions.root, ...this.regions.descendants(this.regions.root.code, query.depth)];
    return { items };
  }
}
