import { Entity } from 'typeorm';
import { Int } from '../db/index.js';

/** One row: by how much the demonstration runs ahead of the wall clock. */
@Entity('demo_clock')
export class DemoClock {
  @Int({ primary: true }) id!: number;
  @Int() offsetMinutes!: number;
}
