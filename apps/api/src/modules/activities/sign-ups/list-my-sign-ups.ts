import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { SignUpStore } from './sign-up.store.js';
import { SignUpViews } from './sign-up-views.js';

/** The caller's sign-ups 我的报名. */
@Injectable()
export class ListMySignUps {
  constructor(
    private readonly signUps: SignUpStore,
    private readonly views: SignUpViews,
  ) {}

  async run({ query: { when, page, pageSize }, actor }: Call<'listMySignUps'>): Promise<Answer<'listMySignUps'>> {
    const { signUps, total } = await this.signUps.ofVolunteer(actor.volunteerId!, when, { page, pageSize });
    return { items: await this.views.many(actor, signUps), total, page, pageSize };
  }
}
