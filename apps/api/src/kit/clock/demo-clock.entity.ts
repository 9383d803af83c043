import { Entity } from 'typeorm';
import { Int } from '../db/index.js';

/** A single row: how far the demo clock is ahead of real time. */
@Entity('demo_clock')
export class DemoClock {
  @Int({ primary: true }) id!: number;
  @Int() offsetMinutes!: number;
}
