import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';

/** The ladder in force today: versions of it follow each other by date. */
@Injectable()
export class StarLadder {
  constructor(
    private readonly district: District,
    private readonly clock: Clock,
  ) {}

  get current(): { version: number; hours: readonly number[] } {
    const today = shanghaiDay(this.clock.now());
    const begun = this.district.stars.ladders.filter((l) => l.from <= today).sort((a, b) => (a.from < b.from ? 1 : -1));
    const ladder = begun[0] ?? this.district.stars.ladders[0]!;
    return { version: ladder.version, hours: ladder.hours };
  }

  get automatic(): boolean {
    return this.district.stars.conferring === 'automatic';
  }

  get noticeDays(): number {
    return this.district.stars.noticeDays;
  }
}
