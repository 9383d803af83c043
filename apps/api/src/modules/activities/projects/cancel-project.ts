import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../kit/clock/index.js';
import { affected, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { Outbox } from '../../../kit/outbox/index.js';
import { Accounts } from '../../identity/index.js';
import { DutyRecords } from '../../attendance/index.js';
import { MoveProject } from './move-project.js';
import { ProjectAccess } from './project-access.js';
import { Slot } from './project.entity.js';
import { ProjectViews } from './project-views.js';

/**
 * The organisation cancels a project 取消项目. Sign-ups for slots that have not begun are cancelled in the same transaction and their people
 * told; in a running slot people keep their places, so that their time counts.
 */
@Injectable()
export class CancelProject {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly records: DutyRecords,
    private readonly access: ProjectAccess,
    private readonly move: MoveProject,
    private readonly views: ProjectViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ params: { projectId }, body: { reason }, actor }: Call<'cancelProject'>): Promise<Answer<'cancelProject'>> {
    const project = await this.access.organise(actor, projectId);
    await this.tx.run(async (em) => {
      const calledOff = await callOff(em, projectId, this.clock.now());
      const by = await this.accounts.signature(actor);
      for (const { id: venueId } of await em.findBy(Slot, { projectId, calledOff: true }))
        await this.records.annulVenue(em, { kind: 'activity', venueId }, by, reason);
      await this.move.run(actor, project, 'cancel', { reason, data: { calledOff } });
      if (calledOff > 0) await this.outbox.add('signUps.calledOff', { projectId, reason });
    });
    return this.views.one(actor, projectId);
  }
}

/** Cancels the sign-ups and returns their number. */
async function callOff(em: EntityManager, projectId: number, now: Date): Promise<number> {
  // Closes sign-up first: a sign-up under way has either written its place, and is found below, or fails.
  await affected(em, 'UPDATE slot_place SET signUpOpen = 0 WHERE projectId = ?', [projectId]);
  await affected(em, 'UPDATE slot SET calledOff = 1 WHERE projectId = ? AND startsAt > ?', [projectId, now]);
  const people = await affected(
    em,
    `UPDATE sign_up SET state = 'cancelled', calledOff = 1 WHERE projectId = ? AND startsAt > ? AND state IN ('confirmed', 'waiting')`,
    [projectId, now],
  );
  const coming = 'SELECT id FROM slot WHERE projectId = ? AND calledOff = 1';
  await affected(em, `UPDATE slot_place SET taken = 0, waiting = 0 WHERE projectId = ? AND slotId IN (${coming})`, [projectId, projectId]);
  return people;
}
