import { Injectable } from '@nestjs/common';
import { isSameVolunteer } from '../../../kit/access/index.js';
import { Audit } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { affected, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Outbox } from '../../../kit/outbox/index.js';
import { Accounts } from '../../identity/index.js';
import { slotFault } from '../core/slots.js';
import { ProjectAccess } from '../projects/project-access.js';
import type { Slot } from '../projects/project.entity.js';
import { SignUpStore } from '../sign-ups/sign-up.store.js';
import { ProjectStore } from '../projects/project.store.js';
import { SlotViews } from './slot-views.js';

/** Staff extend a slot that has not ended, so that time until then counts. */
@Injectable()
export class ExtendSlot {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly projects: ProjectStore,
    private readonly signUps: SignUpStore,
    private readonly access: ProjectAccess,
    private readonly views: SlotViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ params: { slotId }, body, actor }: Call<'extendSlot'>): Promise<Answer<'extendSlot'>> {
    const { slot, project } = await this.access.organiseSlot(actor, slotId);
    const servesHere = (await this.signUps.inSlot(slotId)).some(
      ({ volunteerId, state }) => state === 'confirmed' && isSameVolunteer(actor, volunteerId),
    );
    if (servesHere) throw new AppError('OWN_ENTRY');
    const until = new Date(body.until);
    const signature = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      const now = this.clock.now();
      const longer = 'UPDATE slot SET countedUntil = ? WHERE id = ? AND countedUntil > ? AND countedUntil < ? AND calledOff = 0';
      refuse(slot, await this.projects.slotsOf([project.id]), until);
      if (project.state !== 'published' || (await affected(em, longer, [until, slotId, now, until])) !== 1) {
        throw new AppError('CHECK_IN_OVER', { endedAt: slot.countedUntil.toISOString() });
      }
      const { regionCode, organisationId } = project;
      const data = { slotId, from: slot.countedUntil.toISOString(), until: until.toISOString() };
      const what = { action: 'project.extendSlot', subject: 'project', subjectId: project.id, reason: body.reason, data };
      await this.audit.write({ actor: signature, ...what, regionCode, organisationId });
      const told = { slotId, until: until.toISOString(), reason: body.reason };
      await this.outbox.add('slot.extended', told);
    });
    const whole = await this.projects.whole(project);
    return (await this.views.of({ ...whole, slots: whole.slots.filter(({ id }) => id === slotId) }))[0]!;
  }
}

/** An extended slot must not be too long nor overlap the next. @throws SLOT_TIMES_WRONG */
function refuse(slot: Slot, all: readonly Slot[], until: Date): void {
  if (until <= slot.countedUntil) throw new AppError('SLOT_TIMES_WRONG', { reason: 'endBeforeStart' });
  const longer = { startsAt: slot.startsAt, endsAt: until };
  const reason = slotFault([longer, ...all.filter(({ id }) => id !== slot.id)]);
  if (reason) throw new AppError('SLOT_TIMES_WRONG', { reason });
}
