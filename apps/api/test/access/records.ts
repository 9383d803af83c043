import type { OutputOf } from '@zhiyuanhong/contracts';
import { given } from '@zhiyuanhong/contracts/given';
import type { attendanceStates, disputeStates, StateOf } from '@zhiyuanhong/contracts/states';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Ledger } from '../../src/modules/ledger/index.js';
import { StarAward } from '../../src/modules/stars/star-award.entity.js';
import { givenVolunteer } from '../builders/people.js';
import { post, projectInput, type ProjectInput } from '../builders/projects.js';
import type { Caller } from './callers.js';
import { OrderRecords } from './order-records.js';
import { WishRecords } from './wish-records.js';
import type { Side, World } from './world.js';

type ProjectState = OutputOf<'getProject'>['state'];
type RecordState = StateOf<typeof attendanceStates>;
type DisputeState = StateOf<typeof disputeStates>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Placed {
  readonly projectId: number;
  readonly slotId: number;
  readonly postId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}
export interface SignedUp extends Placed {
  readonly signUpId: number;
}
export interface Served extends SignedUp {
  readonly attendanceId: number;
}
/** What a dispute is about: a record of an activity or of an order. */
type Recorded = Pick<Served, 'attendanceId' | 'startsAt' | 'endsAt'>;
interface Disputed extends Recorded {
  readonly disputeId: number;
}

const told = ({ startsAt, endsAt }: Pick<Served, 'startsAt' | 'endsAt'>) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** Makes records of one side through the API, each in the state that gives a method its name, each activity on a day of its own. */
export class Records {
  readonly orders: OrderRecords;
  readonly wishes: WishRecords;
  private day = new Date('2026-03-10T02:00:00.000Z');

  constructor(
    private readonly world: World,
    readonly side: Side,
  ) {
    this.orders = new OrderRecords(world, side, this);
    this.wishes = new WishRecords(world, side);
  }

  /** From ten to twelve o'clock of the next unused day. */
  slot(): { startsAt: string; endsAt: string } {
    const tomorrow = new Date(Math.ceil(this.world.now.getTime() / DAY) * DAY + 2 * HOUR);
    const next = new Date(this.day.getTime() + DAY);
    this.day = next > tomorrow ? next : tomorrow;
    return { startsAt: this.day.toISOString(), endsAt: new Date(this.day.getTime() + 2 * HOUR).toISOString() };
  }

  project(): ProjectInput {
    return projectInput({
      title: `${this.side.mark}图书整理`,
      regionCode: this.side.street,
      slots: [this.slot()],
      posts: [post('整理', 50)],
    });
  }

  /** A new project in this state. */
  projectIn(state: ProjectState): Promise<number> {
    const draft = this.project();
    const { mark, organisationId, organiser, reviewer } = this.side;
    const people = { organiser, reviewer };
    const as = (part: keyof typeof people) => this.world.as(people[part]);
    return given({ here: { ...draft, organisationId }, as }).project(state, { draft, return: { reason: `${mark}缺少保险` } });
  }

  async published(): Promise<Placed> {
    const params = { projectId: await this.projectIn('published') };
    const project = await this.organiser.call('getProject', { params });
    const [slot, place] = [project.slots[0]!, project.posts[0]!];
    const times = { startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt) };
    return { projectId: project.id, slotId: slot.id, postId: place.id, ...times };
  }

  /** A spot-check that is drawn and not carried out. */
  async spotCheck(): Promise<number> {
    // Only projects that run can be drawn.
    this.world.go((await this.published()).startsAt);
    const { items } = await this.world.as(this.side.reviewer).call('drawSpotChecks', { body: { count: 1 } });
    return items[0]!.id;
  }

  async signedUp(): Promise<SignedUp> {
    const placed = await this.published();
    const { slotId, postId } = placed;
    const { id } = await this.volunteer.call('signUp', { params: { slotId }, body: { postId } });
    return { ...placed, signUpId: id };
  }

  /** A scan of the screen by the side's volunteer, while the slot runs. */
  async scan({ slotId }: Placed): Promise<OutputOf<'claimVenueCode'>> {
    const { qrText } = await this.organiser.call('getVenueCode', { params: { slotId } });
    return this.volunteer.call('claimVenueCode', { body: { code: qrText } });
  }

  /** The slot has ended without a scan of the volunteer, who was signed up. */
  async unrecorded(): Promise<SignedUp> {
    const signedUp = await this.signedUp();
    this.world.go(signedUp.endsAt);
    return signedUp;
  }

  /** A record of the side's volunteer in this state, each of a slot of its own, scanned at its beginning and its end. */
  async record(state: RecordState): Promise<Served> {
    const signedUp = await this.signedUp();
    const { assessor: secondPerson, organiser, volunteer } = this.side;
    const people = { organiser, secondPerson, volunteer };
    const [begin, end] = [() => this.world.go(signedUp.startsAt), () => this.world.go(signedUp.endsAt)];
    const { record } = given({
      here: { ...signedUp, ...told(signedUp) },
      as: (part: keyof typeof people) => this.world.as(people[part]),
      wait: { checkIn: begin, checkOut: end, recordManual: end },
    });
    return { ...signedUp, attendanceId: await record(state) };
  }

  /** A dispute in this state about a record that ended; or about this one, answered by whoever is in charge of it. */
  async dispute(state: DisputeState, { of, inCharge = this.side.organiser }: { of?: Recorded; inCharge?: Caller } = {}): Promise<Disputed> {
    const recorded = of ?? (await this.record('ended'));
    const { mark, reviewer, volunteer } = this.side;
    const people = { organiser: inCharge, reviewer, volunteer };
    const { dispute } = given({
      here: { ...recorded, ...told(recorded) },
      as: (part: keyof typeof people) => this.world.as(people[part]),
    });
    return { ...recorded, disputeId: await dispute(state, { appeal: { reason: `${mark}有照片为证` } }) };
  }

  reward() {
    return {
      title: `${this.side.mark}毛巾`,
      kind: 'goods',
      description: '',
      price: 1,
      minStar: 0,
      stock: 100,
      perPersonLimit: 100,
      firstDay: null,
      lastDay: null,
      validDays: 30,
      pickUpPlace: '文化东路',
    } as const;
  }

  async listed(): Promise<number> {
    const body = { partnerId: this.side.partnerId, ...this.reward() };
    return (await this.world.as(this.side.partner).call('createReward', { body })).id;
  }

  /** A voucher in this state, of a reward of its own. */
  async voucher(state: 'issued' | 'verified'): Promise<number> {
    const { partner, volunteer } = this.side;
    const people = { partner, volunteer };
    const as = (part: keyof typeof people) => this.world.as(people[part]);
    return given({ here: { rewardId: await this.listed() }, as }).voucher(state);
  }

  /** What the volunteer shows at the counter. */
  async voucherCode(): Promise<string> {
    const { qrText } = await this.volunteer.call('getVoucherCode', { params: { voucherId: await this.voucher('issued') } });
    return qrText!;
  }

  /** A star whose public notice is over. */
  async award(): Promise<number> {
    const person = await givenVolunteer(this.world.app, { name: `${this.side.mark}新星`, regionCode: this.side.community });
    const reachedAt = new Date(this.world.now.getTime() - 8 * DAY);
    const noticeUntil = new Date(this.world.now.getTime() - DAY);
    const row = { volunteerId: person.volunteerId!, star: 1, reachedAt, noticeUntil, conferredAt: null, ladderVersion: 1 };
    const served = { unit: 'minutes', amount: 100 * 60, kind: 'imported', text: '历史时长', sourceType: 'import', sourceId: null } as const;
    return this.world.app.get(Tx).run(async (em) => {
      await this.world.app.get(Ledger).post(person.volunteerId!, [{ ...served, key: `imported:${person.volunteerId}` }]);
      return insert(em, StarAward, { ...row, state: 'notice' });
    });
  }

  /** Makes one of each, for the lists. */
  async all(): Promise<void> {
    await this.projectIn('inReview');
    await this.projectIn('returned');
    const found = { way: 'phone', finding: 'minor', words: '请佩戴志愿者标识' } as const;
    const params = { spotCheckId: await this.spotCheck() };
    await this.world.as(this.side.reviewer).call('recordSpotCheck', { params, body: found });
    await this.spotCheck();
    await this.record('ended');
    await this.record('awaitingApproval');
    await this.dispute('open');
    await this.dispute('appealed');
    await this.award();
    await this.voucher('issued');
    await this.voucher('verified');
    await this.orders.all();
    await this.wishes.all();
  }

  private get organiser() {
    return this.world.as(this.side.organiser);
  }
  private get volunteer() {
    return this.world.as(this.side.volunteer);
  }
}
