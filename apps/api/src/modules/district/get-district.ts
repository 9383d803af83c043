import { Injectable } from '@nestjs/common';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { District, ladderOn } from '../../district.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import type { Answer } from '../../kit/endpoint/index.js';
import { Settings } from '../../settings.js';

/** In the usual order of 七色响应. */
const serviceColours = ['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple'] as const;

/** The district's configuration for front-ends, and the server's time. */
@Injectable()
export class GetDistrict {
  constructor(
    private readonly district: District,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Answer<'getDistrict'>> {
    const { region, colours, points, attendance, consents } = this.district;
    const { service, ...plainColours } = colours;
    const now = this.clock.now();
    return {
      platformName: this.district.name,
      regionCode: region.code,
      regionName: region.name,
      slogan: this.district.slogan,
      hotline: this.district.hotline.phone,
      center: this.district.centre,
      colors: { ...plainColours, ...service },
      categories: this.district.categories.map(({ code, name, colour, pointsPercent }) => ({
        code,
        name,
        color: colour,
        pointsPerHour: ((60 / points.minutesPerPoint) * pointsPercent) / 100,
      })),
      skills: this.district.skills,
      languages: this.district.languages,
      modules: this.district.modules,
      serviceColours: serviceColours.map((code) => ({ code, name: word(colourWords, code), color: service[code] })),
      starLadder: [...ladderOn(this.district, shanghaiDay(now)).hours],
      codeOfConduct: consents.codeOfConduct,
      privacy: consents.privacy,
      checkIn: { rotateSeconds: attendance.codeSeconds, opensMinutesBefore: attendance.earlyMinutes },
      calendarUntil: this.clock.calendar.announcedUntil,
      cancelDeadlineHours: this.district.signUp.cancelDeadlineHours,
      publicUrl: this.settings.publicUrl,
      demo: this.settings.mode === 'demo',
      clockOffsetMinutes: this.clock.ahead,
      now: now.toISOString(),
    };
  }
}
