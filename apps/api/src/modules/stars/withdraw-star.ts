import { Injectable } from '@nestjs/common';
import { Audit, type AuditActor } from '../../kit/audit/index.js';
import { affected, Tx } from '../../kit/db/index.js';
import { MessageSender } from '../messages/index.js';
import { VolunteerReader, VolunteerStandings } from '../volunteers/index.js';
import { starFor } from './core/reached.js';
import type { StarAward } from './star-award.entity.js';
import { StarLadder } from './star-ladder.js';

/** Withdraws a star from its public notice when hours were reversed and no longer reach it. It can be reached again. */
@Injectable()
export class WithdrawStar {
  constructor(
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly standings: VolunteerStandings,
    private readonly ladder: StarLadder,
    private readonly volunteers: VolunteerReader,
    private readonly messages: MessageSender,
  ) {}

  /**
   * Judged by the ladder on which the star was reached. Returns whether it was withdrawn, and tells the volunteer. A conferred star is
   * kept.
   */
  async whenShort({ id, volunteerId, star, ladderVersion }: StarAward, actor: AuditActor): Promise<boolean> {
    return this.tx.run(async (em) => {
      // Locks the balance, so that no minutes are added or reversed meanwhile.
      await this.standings.apply(volunteerId, {});
      const { minutes } = await this.standings.balanceOf(volunteerId);
      if (starFor(minutes, this.ladder.hoursOf(ladderVersion)) >= star) return false;
      if ((await affected(em, "DELETE FROM star_award WHERE id = ? AND state = 'notice'", [id])) !== 1) return false;
      const person = (await this.volunteers.byIds([volunteerId])).get(volunteerId);
      await this.audit.write({
        actor,
        action: 'star.withdraw',
        subject: 'volunteer',
        subjectId: volunteerId,
        regionCode: person?.regionCode ?? null,
        data: { star, minutes },
      });
      await this.messages.send({
        volunteerId,
        kind: 'star',
        title: `${'一二三四五'[star - 1]}星的公示已撤下`,
        text: '公示期间您的服务时长有更正，累计时长现在不够这一星级。再次达到后会重新公示。',
        link: '/packages/me/stars/index',
        key: `star:${volunteerId}:${star}:withdrawn:${id}`,
      });
      return true;
    });
  }
}
