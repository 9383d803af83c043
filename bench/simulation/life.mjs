import { contactOf } from './district.mjs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Habits of people: shares, and mean waits in minutes. */
const habits = {
  hotline: 0.35,
  cancels: 0.03,
  rejects: 0.02,
  sleeps: 0.06,
  accepts: 0.55,
  declines: 0.3,
  givesBack: 0.03,
  forgetsToScanOut: 0.08,
  confirmedByPhone: 0.04,
  ratings: 0.7,
};

/**
 * What happens to orders: residents order, coordinators accept and dispatch, volunteers answer, come and go, all through the real use cases
 * and each at a moment of its own. People do not know the rules; refusals are counted.
 */
export class Life {
  /** Number of refusals by error code. */
  refusals = new Map();
  placed = [];
  done = 0;

  constructor(world, district, random, agenda, { policy, offersAtOnce }) {
    Object.assign(this, { world, district, random, agenda, policy, offersAtOnce });
  }

  /** Plans that somebody orders something. */
  plan(at, i) {
    this.agenda.add(at, () => this.place(at, i));
  }

  async place(at, i) {
    const { random, district } = this;
    const item = random.pick(district.items);
    const { times } = await this.call('getServiceItem', null, { params: { itemId: item.id } });
    const appointedAt = random.pick(times);
    if (!appointedAt) return this.count('NO_TIME');
    const byPhone = random.chance(habits.hotline);
    const owner = byPhone
      ? { actor: district.operator, contact: contactOf(100_000 + i, random.pick(district.communities)) }
      : random.pick(district.owners);
    const body = {
      itemId: item.id,
      appointedAt,
      contact: owner.contact,
      note: '',
      destination: '',
      ...(random.chance(0.1) ? { language: 'mn' } : {}),
    };
    const order = byPhone
      ? await this.call('placeOrderForOther', owner.actor, { body: { ...body, channel: 'hotline', placerName: '来电人' } })
      : await this.call('placeOrder', owner.actor, { body });
    if (!order) return;
    const it = { id: order.id, item, appointed: Date.parse(appointedAt), owner: owner.actor, region: owner.contact.regionCode };
    this.placed.push(it);
    if (random.chance(habits.cancels))
      this.later(at + random.wait(3 * 60) * MINUTE, () =>
        this.call('cancelOrder', it.owner, { params: { orderId: it.id }, body: { reason: '不需要了' } }),
      );
    this.later(at + this.attention(item.limits.acceptMinutes), (now) => this.accept(it, now));
  }

  async accept(it, now) {
    const params = { orderId: it.id };
    if (this.random.chance(habits.rejects))
      return this.call('rejectOrder', this.coordinatorOf(it), { params, body: { reason: '超出服务范围' } });
    if (await this.call('acceptOrder', this.coordinatorOf(it), { params }))
      this.later(now + this.attention(it.item.limits.dispatchMinutes / 4), (at) => this.dispatch(it, at));
  }

  /** Asks a few volunteers, and others when nobody has accepted after a while. */
  async dispatch(it, now) {
    const order = await this.call('getOrder', this.coordinatorOf(it), { params: { orderId: it.id } });
    if (order?.state !== 'accepted') return;
    const chosen = await this.choose(it);
    for (const volunteerIds of chosen.length > 0 ? [chosen] : []) {
      const sent = await this.call('dispatchOrder', this.coordinatorOf(it), { params: { orderId: it.id }, body: { volunteerIds } });
      for (const offer of sent?.offers ?? []) if (offer.state === 'open') this.consider(it, offer, now);
    }
    this.later(now + 35 * MINUTE, (at) => this.dispatch(it, at));
  }

  async choose(it) {
    const { random, district } = this;
    if (this.policy === 'ranked') {
      const found = await this.call('suggestCandidates', this.coordinatorOf(it), { params: { orderId: it.id }, query: {} });
      return (found?.items ?? [])
        .filter(({ offer }) => offer === null)
        .slice(0, this.offersAtOnce)
        .map(({ volunteerId }) => volunteerId);
    }
    // Anybody who fits, by lot; those whom the server refuses are left out one by one.
    const fitting = random.some(
      district.people.filter((person) => this.fits(person, it.item)),
      12,
    );
    const good = [];
    for (const { id } of fitting) {
      if (good.length === this.offersAtOnce) break;
      const sent = await this.call('dispatchOrder', this.coordinatorOf(it), { params: { orderId: it.id }, body: { volunteerIds: [id] } });
      if (sent) good.push(id);
    }
    return good;
  }

  /** Read from the menu and not from the product's code, because the checks rely on it. */
  fits({ skills, teams }, item) {
    return item.skills.every((skill) => skills.includes(skill)) && (!item.teamOnly || teams.has(item.colour));
  }

  consider(it, { id: offerId, volunteerId }, now) {
    const { random, district } = this;
    const { actor } = district.people[volunteerId - 1];
    const will = random.next();
    const at = now + random.wait(12) * MINUTE;
    if (will < habits.accepts)
      this.later(at, async (then) => {
        const taken = await this.call('answerOffer', actor, { params: { offerId }, body: { answer: 'accept' } });
        if (taken?.state === 'accepted') this.serve(it, actor, then);
      });
    else if (will < habits.accepts + habits.declines)
      this.later(at, () => this.call('answerOffer', actor, { params: { offerId }, body: { answer: 'decline', reason: '时间不合适' } }));
  }

  serve(it, actor, now) {
    const { random } = this;
    const params = { orderId: it.id };
    if (random.chance(habits.givesBack))
      return this.later(Math.max(now, it.appointed - random.wait(120) * MINUTE), async (at) => {
        if (await this.call('giveBackOrder', actor, { params, body: { reason: '临时有事' } })) await this.dispatch(it, at);
      });
    const start = Math.max(now + 5 * MINUTE, it.appointed + (random.wait(12) - 8) * MINUTE);
    const lasts = it.item.usualMinutes * random.between(0.6, 1.3) * MINUTE;
    if (random.chance(habits.confirmedByPhone)) return this.later(start + lasts, (at) => this.byPhone(it, start, at));
    this.later(start, async (began) => {
      const code = await this.call('getOrderCode', it.owner, { params });
      if (!code || !(await this.call('startOrder', actor, { params, body: { shortCode: code.shortCode } }))) return;
      if (random.chance(habits.forgetsToScanOut))
        return this.later(began + (it.item.usualMinutes + 30) * MINUTE, (at) => this.settle(it, at));
      this.later(began + lasts, async (at) => {
        const out = await this.call('getOrderCode', it.owner, { params });
        if (out) await this.call('finishOrder', actor, { params, body: { shortCode: out.shortCode } });
        this.settle(it, at);
      });
    });
  }

  async byPhone(it, start, now) {
    const params = { orderId: it.id };
    const body = { startedAt: iso(start), finishedAt: iso(now), reason: '老人没有手机，电话核实' };
    const order = await this.call('confirmOrderByPhone', this.coordinatorOf(it), { params, body });
    if (!order) return;
    this.later(now + this.random.wait(60) * MINUTE, async (at) => {
      await this.call('approveManualAttendance', this.district.second, { params: { attendanceId: order.attendance.id } });
      this.settle(it, at);
    });
  }

  settle(it, now) {
    this.later(now + this.attention(it.item.limits.settleMinutes / 2), async (at) => {
      const settled = await this.call('settleOrder', this.coordinatorOf(it), { params: { orderId: it.id } });
      if (!settled) return;
      this.done++;
      if (this.random.chance(habits.ratings))
        this.later(at + this.random.wait(24 * 60) * MINUTE, () =>
          this.call('rateOrder', it.owner, {
            params: { orderId: it.id },
            body: { stars: this.random.pick([5, 5, 5, 5, 4, 4, 3, 2, 1]), words: '' },
          }),
        );
    });
  }

  /** Most orders are looked after in time; some are forgotten, so that a higher level has to be told. */
  attention(minutes) {
    const { random } = this;
    return (random.chance(habits.sleeps) ? random.between(1, 14) * 60 : random.wait(minutes / 3)) * MINUTE;
  }

  /** The coordinator in charge: the community's own, or one of a level above. */
  coordinatorOf({ region }) {
    const { random, district } = this;
    const level = random.next();
    return (
      district.coordinators.get(level < 0.6 ? region : level < 0.85 ? region.slice(0, 9) : district.root) ??
      district.coordinators.get(district.root)
    );
  }

  later(at, work) {
    const then = Math.max(at, this.now);
    this.agenda.add(then, () => work(then));
  }

  /** The moment up to which everything has happened. */
  now = 0;

  async call(operationId, actor, input) {
    try {
      return await this.world.endpoints.call(operationId, actor, input);
    } catch (error) {
      if (typeof error.code !== 'string' || error.name !== 'AppError') throw error;
      this.count(`${operationId} ${error.code}`);
      return null;
    }
  }

  count(what) {
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
  }
}

const iso = (at) => new Date(at).toISOString();
export { DAY, HOUR, MINUTE };
