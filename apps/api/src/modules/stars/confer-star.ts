import { Injectable } from '@nestjs/common';
import { Audit, type AuditActor } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { affected, Tx } from '../../kit/db/index.js';
import { MessageSender } from '../messages/index.js';
import { VolunteerReader, VolunteerStandings } from '../volunteers/index.js';

/** Confers a star once, and tells the volunteer. */
@Injectable()
export class ConferStar {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly standings: VolunteerStandings,
    private readonly volunteers: VolunteerReader,
    private readonly messages: MessageSender,
  ) {}

  /** Returns false when it had been conferred already. */
  async one(volunteerId: number, star: number, actor: AuditActor): Promise<boolean> {
    return this.tx.run(async (em) => {
      const sql = "UPDATE star_award SET state = 'conferred', conferredAt = ? WHERE volunteerId = ? AND star = ? AND state = 'notice'";
      if ((await affected(em, sql, [this.clock.now(), volunteerId, star])) !== 1) return false;
      if (star > (await this.standings.balanceOf(volunteerId)).star) await this.standings.setStar(volunteerId, star);
      const person = (await this.volunteers.byIds([volunteerId])).get(volunteerId);
      await this.audit.write({
        actor,
        action: 'star.confer',
        subject: 'volunteer',
        subjectId: volunteerId,
        regionCode: person?.regionCode ?? null,
        data: { star },
      });
      await this.messages.send({
        volunteerId,
        kind: 'star',
        title: `您已成为${'一二三四五'[star - 1]}星志愿者`,
        text: '感谢您的付出，星级已记入志愿者档案。',
        link: '/packages/me/stars/index',
        key: `star:${volunteerId}:${star}`,
      });
      return true;
    });
  }
}
