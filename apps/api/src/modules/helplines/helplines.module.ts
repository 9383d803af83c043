import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/index.js';
import { EditHelplines } from './edit-helplines.js';
import { HelplinesController } from './helplines.controller.js';
import { ListHelplines } from './list-helplines.js';

@Module({
  imports: [RegionsModule],
  controllers: [HelplinesController],
  providers: [EditHelplines, ListHelplines],
})
export class HelplinesModule {}
