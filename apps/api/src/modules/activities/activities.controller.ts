import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { CancelSignUp } from './sign-ups/cancel-sign-up.js';
import { ExtendSlot } from './slots/extend-slot.js';
import { GetActivity } from './get-activity.js';
import { ListActivities } from './list-activities.js';
import { ListMySignUps } from './sign-ups/list-my-sign-ups.js';
import { ListRoster } from './sign-ups/list-roster.js';
import { SignUpForSlot } from './sign-ups/sign-up-for-slot.js';

@Controller()
export class ActivitiesController {
  constructor(
    private readonly list: ListActivities,
    private readonly get: GetActivity,
    private readonly joining: SignUpForSlot,
    private readonly cancellation: CancelSignUp,
    private readonly mine: ListMySignUps,
    private readonly roster: ListRoster,
    private readonly extension: ExtendSlot,
  ) {}

  @Handle('listActivities')
  listActivities(call: Call<'listActivities'>): Promise<Answer<'listActivities'>> {
    return this.list.run(call);
  }

  @Handle('getActivity')
  getActivity(call: Call<'getActivity'>): Promise<Answer<'getActivity'>> {
    return this.get.run(call);
  }

  @Handle('signUp')
  signUp(call: Call<'signUp'>): Promise<Answer<'signUp'>> {
    return this.joining.run(call);
  }

  @Handle('cancelSignUp')
  cancelSignUp(call: Call<'cancelSignUp'>): Promise<Answer<'cancelSignUp'>> {
    return this.cancellation.run(call);
  }

  @Handle('listMySignUps')
  listMySignUps(call: Call<'listMySignUps'>): Promise<Answer<'listMySignUps'>> {
    return this.mine.run(call);
  }

  @Handle('listRoster')
  listRoster(call: Call<'listRoster'>): Promise<Answer<'listRoster'>> {
    return this.roster.run(call);
  }

  @Handle('extendSlot')
  extendSlot(call: Call<'extendSlot'>): Promise<Answer<'extendSlot'>> {
    return this.extension.run(call);
  }
}
