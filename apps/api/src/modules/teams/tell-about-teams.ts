import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { Db } from '../../kit/db/index.js';
import { OnOutbox, type Delivery } from '../../kit/outbox/index.js';
import { Accounts } from '../identity/index.js';
import { MessageSender } from '../messages/index.js';
import { TeamMembership, type Team } from './team.entity.js';
import { Teams } from './teams.js';

interface Moved {
  readonly id: number;
  readonly reason?: string | null;
}

/** Tells leaders about applications, and volunteers about decisions. */
@Injectable()
export class TellAboutTeams {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly messages: MessageSender,
    private readonly teams: Teams,
  ) {}

  @OnOutbox('teamMembership.apply')
  async applied(moved: Moved, delivery: Delivery): Promise<void> {
    await this.tellLeaders(moved, 'teamMembership.apply', delivery);
  }

  @OnOutbox('teamMembership.reapply')
  async reapplied(moved: Moved, delivery: Delivery): Promise<void> {
    await this.tellLeaders(moved, 'teamMembership.reapply', delivery);
  }

  @OnOutbox('teamMembership.admit')
  async admitted({ id }: Moved, delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, 'teamMembership.admit', delivery, ({ name }) => ({
      title: `您已成为${name}队员`,
      text: `队长核验了您的资质。今后${name}的服务订单可以派给您。`,
    }));
  }

  @OnOutbox('teamMembership.decline')
  async declined({ id, reason }: Moved, delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, 'teamMembership.decline', delivery, ({ name }) => ({
      title: `${name}的申请未通过`,
      text: `原因：${reason ?? ''}。补充后可以重新申请。`,
    }));
  }

  @OnOutbox('teamMembership.remove')
  async removed({ id, reason }: Moved, delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, 'teamMembership.remove', delivery, ({ name }) => ({
      title: `您的${name}队员资格已结束`,
      text: `原因：${reason ?? ''}。已有的服务时长和积分不受影响。`,
    }));
  }

  private async tellLeaders({ id }: Moved, kind: MessageKind, { topic, id: deliveryId }: Delivery): Promise<void> {
    const team = (await this.find(id))?.team;
    if (!team || team.organisationId === null) return;
    for (const accountId of await this.accounts.organisersOf(team.organisationId))
      await this.messages.send({
        accountId,
        kind,
        title: `有人申请加入${team.name}`,
        text: '请核验资质后审核。',
        key: `${topic}:${deliveryId}`,
      });
  }

  private async tellVolunteer(
    id: number,
    kind: MessageKind,
    { topic, id: deliveryId }: Delivery,
    words: (team: Team) => { title: string; text: string },
  ): Promise<void> {
    const found = await this.find(id);
    if (!found) return;
    const { volunteerId } = found.membership;
    await this.messages.send({
      volunteerId,
      kind,
      ...words(found.team),
      link: '/packages/teams/index',
      key: `${topic}:${deliveryId}`,
    });
  }

  private async find(id: number): Promise<{ membership: TeamMembership; team: Team } | null> {
    const membership = await this.db.em.findOneBy(TeamMembership, { id });
    const team = membership && (await this.teams.byId(membership.teamId));
    return membership && team && { membership, team };
  }
}
