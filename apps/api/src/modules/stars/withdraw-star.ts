import { Injectable } from '@nestjs/common';
import { Audit, type AuditActor } from '../../kit/audit/index.js';
import { affected, Tx } from '../../kit/db/index.js';
import { MessageSender } from '../messages/index.js';
import { VolunteerReader, VolunteerStandings } from '../volunteers/index.js';
import { starFor } from './core/reached.js';
import type { StarAward } from './star-award.entity.js';
import { StarLadder } from './star-ladder.js';

/** Takes a star out of its public notice when hours that reached it were reversed meanwhile. It can be reached again. */
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

  /** By the ladder that it was reached on. Answers whether it was withdrawn, and tells the volunteer. A conferred star stays. */
  async whenShort({ id, volunteerId, star, ladderVersion }: StarAward, actor: AuditActor): Promise<boolean> {
    return this.tx.run(async (em) => {
      // Holds the balance: no minutes come or go until it is decided.
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
