import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { type Client, createClient } from '@zhiyuanhong/contracts/client';
import { given } from '@zhiyuanhong/contracts/given';
import { minutesAfter, nextFive } from './days.js';
import { demoPassword, environment } from './environment.js';
import { patiently } from './patience.js';
import { newIdNumber, newPhoneNumber } from './people.js';

type ProjectInput = InputOf<'updateProject'>['body'];
export type Project = OutputOf<'getProject'>;
type Session = OutputOf<'loginWithPhone'>;

export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly api: Client;
  /** The session as the phone stores it. */
  readonly session: Session;
}

/** Prepares data through the API for tests of single pages, e.g. a published project or a volunteer. The story test does not use it. */
export class District {
  private readonly staffClients = new Map<string, Client>();
  private readonly guest = client(async () => null);

  /** A client with a login of the demo's staff. */
  staff(login: string): Client {
    const known =
      this.staffClients.get(login) ?? client(() => this.guest.call('loginWithPassword', { body: { login, password: demoPassword } }));
    this.staffClients.set(login, known);
    return known;
  }

  async now(): Promise<Date> {
    return new Date((await this.guest.call('getDistrict')).now);
  }

  async moveClock(minutes: number): Promise<void> {
    await this.staff('pingtai').call('advanceDemoClock', { body: { minutes } });
  }

  /** Moves the demo clock forward to this moment. */
  async moveClockTo(at: Date): Promise<void> {
    const minutes = Math.ceil((at.getTime() - (await this.now()).getTime()) / 60_000);
    if (minutes > 0) await this.moveClock(minutes);
  }

  /** A slot that begins in five to ten minutes, so that check-in is open. */
  async soon(minutes = 60): Promise<{ startsAt: string; endsAt: string }> {
    const start = nextFive(minutesAfter(await this.now(), 5));
    return { startsAt: start.toISOString(), endsAt: minutesAfter(start, minutes).toISOString() };
  }

  /** An approved project of the library's team, with one slot that begins soon unless others are given. */
  published(change: Partial<ProjectInput> = {}): Promise<Project> {
    return this.projectIn('published', change);
  }

  /** A project of the library's team in this state. */
  async projectIn(state: Project['state'], change: Partial<ProjectInput> = {}): Promise<Project> {
    const clients = { organiser: this.staff('tushuguan'), reviewer: this.staff('shenhe') };
    const draft = { ...(await this.project()), ...change };
    const here = { ...draft, organisationId: await this.organisationOf(clients.organiser) };
    const projectId = await given({ here, as: (part: keyof typeof clients) => clients[part] }).project(state, { draft });
    return clients.organiser.call('getProject', { params: { projectId } });
  }

  async project(): Promise<ProjectInput> {
    return {
      title: `图书修补 ${unique()}`,
      category: 'education',
      content: '检查归还的图书，修补破损的书页和书脊，重新贴好索书号标签。',
      place: { name: '康巴什区图书馆二楼修补室', address: '康巴什区文化东路', point: { lat: 39.6083, lng: 109.7812 } },
      regionCode: '150603',
      contactName: '值班负责人',
      contactPhone: '0477-8510000',
      risks: { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
      posts: [post('修补', 5)],
      slots: [await this.soon()],
    };
  }

  /** A new volunteer. */
  async volunteer(name = '乌兰图雅'): Promise<Person> {
    const { phone, session, api } = await this.newcomer(name);
    const { codeOfConduct, privacy } = await this.guest.call('getDistrict');
    const joined = await api.call('joinVolunteers', {
      body: {
        name,
        idNumber: newIdNumber(1990),
        regionCode: await this.community(),
        codeOfConductVersion: codeOfConduct.version,
        privacyVersion: privacy.version,
      },
    });
    const now = { ...session, accessToken: joined.accessToken, me: { ...session.me, displayName: name, volunteer: joined.volunteer } };
    return { name, phone, session: now, api: client(async () => now) };
  }

  /** A volunteer from a roster 花名册 with these minutes from before, who logs in for the first time. */
  async fromRoster(minutes: number, name = '其木格'): Promise<Person> {
    const phone = newPhoneNumber();
    const row = [name, newIdNumber(1985), phone, await this.community(), '', '', '', '群众', minutes].join();
    const csv = `姓名,身份证号,手机号,社区编码,技能,类别,语言,政治面貌,累计分钟\n${row}`;
    await this.staff('pingtai').call('importVolunteers', { body: { csv, dryRun: false } });
    return this.newcomer(name, phone);
  }

  /** A shown person of the demo, by key. */
  async shown(key: string): Promise<Person> {
    const session = await this.guest.call('loginAsDemo', { body: { account: key } });
    return { name: session.me.displayName, phone: '', session, api: client(async () => session) };
  }

  /** Somebody who is logged in and no volunteer. */
  async newcomer(name = '新居民', phone = newPhoneNumber()): Promise<Person> {
    const { demoCode } = await this.guest.call('requestPhoneCode', { body: { phone } });
    const session = await this.guest.call('loginWithPhone', { body: { phone, code: demoCode ?? '' } });
    return { name, phone, session, api: client(async () => session) };
  }

  private async organisationOf(staff: Client): Promise<number> {
    const grant = (await staff.call('getMe')).grants.find(({ scope }) => scope.kind === 'organisation');
    if (grant?.scope.kind !== 'organisation') throw new Error('no organisation');
    return grant.scope.id;
  }

  /** Code of a community of the district. */
  async community(): Promise<string> {
    const { items } = await this.guest.call('listRegions', { query: {} });
    return items.find(({ level }) => level === 'community')!.code;
  }
}

export const post = (name: string, headcount: number, conditions: Partial<ProjectInput['posts'][number]['conditions']> = {}) => ({
  name,
  headcount,
  duty: '到场后听负责人安排',
  conditions: { minAge: null, maxAge: null, skills: [], note: '', ...conditions },
});

/** A text that distinguishes records, also of other runs; none is the beginning of another. */
export const unique = () => String(Date.now() % 1_000_000).padStart(6, '0');

/** A client that logs in when needed, and again when the session has ended. */
function client(logIn: () => Promise<{ accessToken: string } | null>): Client {
  let token: string | undefined;
  return createClient(async ({ method, path, headers, body }) => {
    const once = async () => {
      const response = await fetch(`${environment.url}/api/v1${path}`, {
        method,
        headers: {
          ...headers,
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
    };
    const exchange = () => patiently(once);
    token ??= (await logIn())?.accessToken;
    const answer = await exchange();
    if (answer.status !== 401) return answer;
    token = (await logIn())?.accessToken;
    return token ? exchange() : answer;
  });
}
