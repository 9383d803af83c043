import { Module } from '@nestjs/common';
import { ListRegions } from './list-regions.js';
import { RegionTree } from './region-tree.js';
import { RegionsController } from './regions.controller.js';

@Module({ controllers: [RegionsController], providers: [RegionTree, ListRegions], exports: [RegionTree] })
export class RegionsModule {}
