import { Injectable } from '@nestjs/common';
import { signUpStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../../district.js';
import { findVisible } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { cancelAction } from '../core/sign-up-rules.js';
import { PlaceStore } from '../slots/place.store.js';
import { ProjectStore } from '../projects/project.store.js';
import { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';
import { SignUpViews } from './sign-up-views.js';
import { WaitingList } from './waiting-list.js';

/** A volunteer cancels a sign-up; the next on the waiting list gets the place in the same transaction. */
@Injectable()
export class CancelSignUp {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly attendance: AttendanceReader,
    private readonly projects: ProjectStore,
    private readonly signUps: SignUpStore,
    private readonly places: PlaceStore,
    private readonly waitingList: WaitingList,
    private readonly views: SignUpViews,
  ) {}

  async run({ params: { signUpId }, actor }: Call<'cancelSignUp'>): Promise<Answer<'cancelSignUp'>> {
    const mine = await findVisible('signUp', this.signUps.byId(signUpId), ({ volunteerId }) => volunteerId === actor.volunteerId);
    if (mine.startsAt <= this.clock.now()) throw new AppError('SIGN_UP_CLOSED', { reason: 'started' });
    await this.tx.run(async () => {
      await this.places.holdAgenda(mine.volunteerId);
      await this.cancel((await this.signUps.byId(signUpId))!, actor.accountId);
    });
    return this.views.one(actor, (await this.signUps.byId(signUpId))!);
  }

  private async cancel(signUp: SignUp, accountId: number): Promise<void> {
    const { id, state, slotId, postId, startsAt, volunteerId } = signUp;
    // People who have checked in cannot cancel: they leave by checking out.
    if ((await this.attendance.byDuties('activity', [id])).has(id))
      throw new AppError('ACTION_NOT_PERMITTED', { action: 'cancel', state, of: 'signUp' });
    const project = (await this.projects.byId(signUp.projectId))!;
    await this.lifecycles.transition(signUpStates, {
      entity: SignUp,
      id,
      action: cancelAction(state, startsAt, this.clock.now(), this.district.signUp.cancelDeadlineHours),
      relations: new Set(['owner'] as const),
      actor: { accountId },
      patch: { queuePosition: null },
      audit: { regionCode: project.regionCode, organisationId: project.organisationId },
    });
    if (state === 'waiting') {
      await this.places.leaveQueue(slotId, postId);
      return;
    }
    await this.places.giveBack(slotId, postId);
    await this.waitingList.fill(slotId, postId);
    await this.waitingList.fillFor(volunteerId, signUp);
  }
}
