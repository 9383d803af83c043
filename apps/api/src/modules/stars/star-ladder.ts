import { Injectable } from '@nestjs/common';
import { District, ladderOn } from '../../district.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';

/** Ladders of the district; each version applies from a date. */
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

  /** Hours of a version; of today's ladder when the configuration no longer has that version. */
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
