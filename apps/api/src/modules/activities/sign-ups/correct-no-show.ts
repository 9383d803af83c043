import { Injectable } from '@nestjs/common';
import { signUpStates } from '@zhiyuanhong/contracts/states';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { OnOutbox } from '../../../kit/outbox/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';

@Injectable()
export class CorrectNoShow {
  constructor(
    private readonly attendance: AttendanceReader,
    private readonly signUps: SignUpStore,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Restores the sign-up of somebody marked absent, once a second person has approved the times that staff entered. */
  @OnOutbox('attendance.approve')
  async approved({ id: attendanceId }: { readonly id: number }): Promise<void> {
    const duty = await this.attendance.dutyOf(attendanceId);
    const signUp = duty?.kind === 'activity' ? await this.signUps.byId(duty.dutyId) : null;
    if (signUp?.state !== 'noShow') return;
    const relations = new Set(['system'] as const);
    await this.lifecycles.transition(signUpStates, { entity: SignUp, id: signUp.id, action: 'attend', relations, actor: null });
  }
}
