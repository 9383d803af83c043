export { RegionTree, type Region, type RegionLevel } from './region-tree.js';
export { RegionsModule } from './regions.module.js';
