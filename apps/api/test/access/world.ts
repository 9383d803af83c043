import type { OutputOf } from '@zhiyuanhong/contracts';
import type { Client } from '@zhiyuanhong/contracts/client';
import { District } from '../../src/district.js';
import { AccessTokens, type Grant } from '../../src/kit/access/index.js';
import type { Engine } from '../../src/kit/db/index.js';
import { Clock } from '../../src/kit/clock/index.js';
import { Ledger } from '../../src/modules/ledger/index.js';
import { MessageSender } from '../../src/modules/messages/index.js';
import { caller as callerOf, idNumberOf, joinForm, loginByPassword, loginByPhone, makeStaff, PASSWORD } from '../people/support.js';
import { startTestApp, type TestApp } from '../support/index.js';
import { WechatStandin } from '../support/wechat-standin.js';
import type { Caller, CallerName } from './callers.js';

type ServiceColour = OutputOf<'getServiceItem'>['colour'];

/** One of two sides with separate people and records. All its records have `mark` in a title or name. */
export interface Side {
  readonly mark: string;
  /** Codes of a street and of a community in it. */
  readonly street: string;
  readonly community: string;
  readonly organisationId: number;
  readonly partnerId: number;
  readonly organiser: Caller;
  readonly reviewer: Caller;
  /** A reviewer who is none of the callers and assesses the hours of wishes that `reviewer` confirms by phone. */
  readonly assessor: Caller;
  readonly partner: Caller;
  readonly volunteer: Caller;
  readonly coordinator: Caller;
  /** The resident who placed the orders and wishes. */
  readonly owner: Caller;
  /** Professional team that the organisation leads, and its colour. */
  readonly teamId: number;
  readonly colour: ServiceColour;
  /** Phone of the person served. */
  readonly elderPhone: string;
}

/** What a side needs for its orders. */
interface Ordering {
  readonly coordinator: Caller;
  readonly owner: Caller;
  readonly colour: ServiceColour;
}

/** A district with two sides: `ours`, which the calls are about, and `foreign`. */
export class World {
  readonly callers = new Map<CallerName, Caller>();
  ours!: Side;
  foreign!: Side;
  private numbers = 0;

  private constructor(
    readonly app: TestApp,
    readonly wechat: WechatStandin,
  ) {}

  static async make(engine: Engine): Promise<World> {
    const wechat = await WechatStandin.start();
    const env = { WECHAT_BASE_URL: wechat.url, WECHAT_APPID: wechat.appId, WECHAT_SECRET: wechat.secret };
    const app = await startTestApp({ engine, env }).catch(async (error: unknown) => {
      await wechat.stop();
      throw error;
    });
    const world = new World(app, wechat);
    await world.people();
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.wechat.stop();
  }

  /** A number that was not returned before. */
  next(): number {
    return ++this.numbers;
  }
  nextPhone(): string {
    return `138${String(this.next()).padStart(8, '0')}`;
  }
  nextIdNumber(): string {
    const n = this.next();
    return idNumberOf(`1990${String(1 + Math.floor(n / 900)).padStart(2, '0')}01`, 1 + (n % 900));
  }

  caller(name: CallerName): Caller {
    return this.callers.get(name)!;
  }
  as({ token }: Caller): Client {
    return token === undefined ? this.app.as() : this.app.withToken(token);
  }
  get now(): Date {
    return this.app.get(Clock).now();
  }
  /** Sets the domain time, whatever the demo clock has added. */
  go(at: Date): void {
    this.app.clock.set(new Date(at.getTime() - this.app.get(Clock).ahead * 60_000));
  }

  private async people(): Promise<void> {
    // Raised, because one volunteer claims a wish for every caller on the same day.
    Object.assign(this.app.get(District).wishes, { maxClaimsPerDay: 1_000 });
    this.add({ name: 'anonymous', accountId: 0, volunteerId: null });
    const { accessToken: token, me } = await loginByPhone(callerOf(this.app), this.nextPhone());
    this.add({ name: 'resident', token, accountId: me.accountId, volunteerId: null });
    await this.staff('platform', { role: 'platform', scope: { kind: 'all' } });
    await this.staff('operator', { role: 'operator', scope: { kind: 'region', code: '150603' } });
    await this.staff('operator-foreign', { role: 'operator', scope: { kind: 'region', code: '150603002' } });
    const coordinator = await this.staff('coordinator-own', { role: 'coordinator', scope: { kind: 'region', code: '150603001' } });
    await this.staff('coordinator-second', { role: 'coordinator', scope: { kind: 'region', code: '150603001' } });
    const foreignCoordinator = await this.staff('coordinator-foreign', {
      role: 'coordinator',
      scope: { kind: 'region', code: '150603002' },
    });
    this.ours = await this.side('甲方', '150603001', '150603001001', ['organiser-own', 'reviewer-own', 'partner-own', 'volunteer-own'], {
      coordinator,
      owner: this.caller('resident'),
      colour: 'yellow',
    });
    await this.staff('organiser-second', { role: 'organiser', scope: { kind: 'organisation', id: this.ours.organisationId } });
    const foreigners = ['organiser-foreign', 'reviewer-foreign', 'partner-foreign', 'volunteer-other'] as const;
    this.foreign = await this.side('乙方', '150603002', '150603002001', foreigners, {
      coordinator: foreignCoordinator,
      owner: await this.stranger(),
      colour: 'orange',
    });
    await this.newcomer();
    await this.app.drain();
  }

  private async side(mark: string, street: string, community: string, names: readonly CallerName[], more: Ordering): Promise<Side> {
    const [organiser, reviewer, partner, volunteer] = names as [CallerName, CallerName, CallerName, CallerName];
    const platform = this.as(this.caller('platform'));
    const contact = { regionCode: street, contactName: '苏日娜', contactPhone: '0477-8591234' };
    const team = { ...contact, name: `${mark}服务队`, kind: 'team', parentId: null, summary: '' } as const;
    const { id: organisationId } = await platform.call('createOrganisation', { body: team });
    const { id: partnerId } = await platform.call('createPartner', { body: { ...contact, name: `${mark}超市`, address: '文化东路' } });
    const { items } = await platform.call('listTeams');
    const { id: teamId, summary, requirement } = items.find(({ colour }) => colour === more.colour)!;
    const led = { name: `${mark}专业队`, organisationId, summary, requirement };
    await platform.call('updateTeam', { params: { teamId }, body: led });
    return {
      mark,
      coordinator: more.coordinator,
      owner: more.owner,
      teamId,
      colour: more.colour,
      elderPhone: this.nextPhone(),
      street,
      community,
      organisationId,
      partnerId,
      organiser: await this.staff(organiser, { role: 'organiser', scope: { kind: 'organisation', id: organisationId } }),
      reviewer: await this.staff(reviewer, { role: 'reviewer', scope: { kind: 'region', code: street } }),
      assessor: await this.employ(reviewer, { role: 'reviewer', scope: { kind: 'region', code: street } }, `${reviewer}-assessor`),
      partner: await this.staff(partner, { role: 'partner', scope: { kind: 'partner', id: partnerId } }),
      volunteer: await this.volunteer(volunteer, mark, community),
    };
  }

  /** Somebody who is none of the callers. */
  private async stranger(): Promise<Caller> {
    const { accessToken: token, me } = await loginByPhone(callerOf(this.app), this.nextPhone());
    return { name: 'resident', token: this.lasting(token), accountId: me.accountId, volunteerId: null };
  }

  private async staff(name: CallerName, grant: Grant): Promise<Caller> {
    return this.add(await this.employ(name, grant));
  }

  private async employ(name: CallerName, { role, scope }: Grant, login: string = name): Promise<Caller> {
    await makeStaff(this.app, login, role, scope);
    const { accessToken: token, me } = await loginByPassword(callerOf(this.app), login);
    return { name, token: this.lasting(token), accountId: me.accountId, volunteerId: null, password: PASSWORD };
  }

  /** A volunteer with points and an unread message. */
  private async volunteer(name: CallerName, mark: string, regionCode: string): Promise<Caller> {
    const { accessToken } = await loginByPhone(callerOf(this.app), this.nextPhone());
    const form = joinForm({ name: `${mark}志愿者`, idNumber: this.nextIdNumber(), regionCode });
    const joined = await this.app.withToken(accessToken).call('joinVolunteers', { body: form });
    const volunteerId = joined.volunteer.id;
    const { accountId } = await this.app.withToken(joined.accessToken).call('getMe');
    const award = { unit: 'points', amount: 10_000, kind: 'award', text: `${mark}奖励`, sourceType: 'award', sourceId: null } as const;
    await this.app.get(Ledger).post(volunteerId, [{ key: `award:${name}`, ...award }]);
    await this.message(accountId, mark);
    return this.add({ name, token: joined.accessToken, accountId, volunteerId });
  }

  /** Sends an unread message. */
  async message(accountId: number, mark: string): Promise<void> {
    await this.app.get(MessageSender).send({ accountId, kind: 'star', title: `${mark}消息`, text: '您好', key: `test:${this.next()}` });
  }

  private async newcomer(): Promise<void> {
    const grants: Grant[] = [
      { role: 'organiser', scope: { kind: 'organisation', id: this.ours.organisationId } },
      { role: 'partner', scope: { kind: 'partner', id: this.ours.partnerId } },
      { role: 'reviewer', scope: { kind: 'all' } },
      { role: 'operator', scope: { kind: 'all' } },
      { role: 'coordinator', scope: { kind: 'all' } },
      { role: 'platform', scope: { kind: 'all' } },
    ];
    const body = { login: 'newcomer', name: '新同事', phone: null, grants: grants as never };
    const { initialPassword: password, staff } = await this.as(this.caller('platform')).call('createStaff', { body });
    const { accessToken: token } = await loginByPassword(callerOf(this.app), 'newcomer', password);
    this.add({ name: 'must-change-password', token, accountId: staff.id, volunteerId: null, password });
  }

  private add({ token, ...caller }: Caller): Caller {
    const added = token === undefined ? caller : { ...caller, token: this.lasting(token) };
    this.callers.set(caller.name, added);
    return added;
  }

  /** The same caller with a token of no session, because calls that end sessions or change roles are tried with every caller. */
  private lasting(token: string): string {
    const tokens = this.app.get(AccessTokens);
    return tokens.issue({ ...tokens.verify(token), sessionId: 'access', sessionVersion: undefined }).accessToken;
  }
}
