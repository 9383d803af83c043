import { Injectable } from '@nestjs/common';
import { District, ladderOn } from '../../district.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';

/** The ladder in force today: versions of it follow each other by date. */
@Injectable()
export class StarLadder {
  constructor(
    private readonly district: District,
    private readonly clock: Clock,
  ) {}

  get current(): { version: number; hours: readonly number[] } {
    const { version, hours } = ladderOn(this.district, shanghaiDay(this.clock.now()));
    return { version, hours };
  }

  /** Hours of this version; of today's when the district has dropped it. */
  hoursOf(version: number): readonly number[] {
    return this.district.stars.ladders.find((ladder) => ladder.version === version)?.hours ?? this.current.hours;
  }

  get automatic(): boolean {
    return this.district.stars.conferring === 'automatic';
  }

  get noticeDays(): number {
    return this.district.stars.noticeDays;
  }
}
