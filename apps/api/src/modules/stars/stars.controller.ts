import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { ConferStarByReviewer } from './confer-star-by-reviewer.js';
import { GetMyStars } from './get-my-stars.js';
import { ListStarNotices } from './list-star-notices.js';

@Controller()
export class StarsController {
  constructor(
    private readonly mine: GetMyStars,
    private readonly notices: ListStarNotices,
    private readonly confer: ConferStarByReviewer,
  ) {}

  @Handle('getMyStars')
  getMyStars(call: Call<'getMyStars'>): Promise<Answer<'getMyStars'>> {
    return this.mine.run(call);
  }

  @Handle('listStarNotices')
  listStarNotices(call: Call<'listStarNotices'>): Promise<Answer<'listStarNotices'>> {
    return this.notices.open(call);
  }

  @Handle('listStarAwards')
  listStarAwards(call: Call<'listStarAwards'>): Promise<Answer<'listStarAwards'>> {
    return this.notices.forReviewer(call);
  }

  @Handle('conferStar')
  conferStar(call: Call<'conferStar'>): Promise<Answer<'conferStar'>> {
    return this.confer.run(call);
  }
}
