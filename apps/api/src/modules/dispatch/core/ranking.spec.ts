import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearness } from './nearness.js';
import type { Demand, OfferState, Person } from './person.js';
import { unfit, type Mode } from './qualification.js';
import { rank, scored, WEIGHTS, WEIGHTS_WITH_LANGUAGE, type RankingNames } from './ranking.js';

const names: RankingNames = { skill: (code) => `技能${code}`, team: '黄色专业队', language: (code) => `语言${code}` };
// Thursday afternoon in Shanghai.
const startsAt = new Date('2026-03-05T06:00:00.000Z');
const demand: Demand = {
  orderId: 7,
  regionCode: '150603001001',
  startsAt,
  endsAt: new Date(startsAt.getTime() + 3_600_000),
  skills: ['haircut'],
  teamOnly: false,
  language: 'mn',
  minAge: 18,
  within: '150603',
};
const person: Person = {
  id: 1,
  age: 40,
  regionCode: '150603001001',
  skills: ['haircut'],
  languages: ['mn'],
  freeTimes: [{ weekday: 4, part: 'afternoon' }],
  teamMember: false,
  involved: false,
  busyWith: null,
  offer: null,
  recentMinutes: 0,
  daysSinceService: null,
  recentOffers: 0,
};

const regionCodes = fc.constantFrom('150603', '150603001', '150603001001', '150603001002', '150603002', '150603002001', '150602001001');
const skill = fc.constantFrom('haircut', 'driving', 'law');
const freeTime = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  part: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const),
});
const states = fc.constantFrom<OfferState>('open', 'accepted', 'declined', 'lapsed', 'withdrawn');
const anyPerson = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    age: fc.integer({ min: 5, max: 90 }),
    regionCode: regionCodes,
    skills: fc.uniqueArray(skill),
    languages: fc.uniqueArray(fc.constantFrom('zh', 'mn', 'en')),
    freeTimes: fc.array(freeTime, { maxLength: 6 }),
    teamMember: fc.boolean(),
    involved: fc.boolean(),
    busyWith: fc.option(fc.constantFrom('图书馆', '理发')),
    offer: fc.option(fc.record({ state: states, thisRound: fc.boolean() })),
    minutes: fc.integer({ min: 0, max: 20_000 }),
    days: fc.integer({ min: 0, max: 90 }),
    recentOffers: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ minutes, days, ...rest }): Person => ({ ...rest, recentMinutes: minutes, daysSinceService: minutes > 0 ? days : null }));
const people = fc.uniqueArray(anyPerson, { selector: ({ id }) => id, maxLength: 30 });
const anyDemand = fc
  .record({
    orderId: fc.integer({ min: 1, max: 1_000_000 }),
    regionCode: regionCodes,
    startsAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
    skills: fc.uniqueArray(skill, { maxLength: 2 }),
    teamOnly: fc.boolean(),
    language: fc.option(fc.constantFrom('zh', 'mn', 'en')),
    minAge: fc.integer({ min: 14, max: 60 }),
  })
  .map((each): Demand => ({ ...each, endsAt: new Date(each.startsAt.getTime() + 3_600_000), within: '150603' }));
const modes = fc.constantFrom<Mode>('manual', 'automatic');

describe('hard filters', () => {
  const text = (change: Partial<Person>, asked: Partial<Demand> = {}, mode: Mode = 'manual') =>
    unfit({ ...demand, ...asked }, { ...person, ...change }, names, mode)?.text ?? null;

  const cases: readonly [string | null, Partial<Person>, Partial<Demand>?, Mode?][] = [
    [null, {}],
    ['不在本区', { regionCode: '150602001001' }],
    ['未满 18 周岁', { age: 17 }, { minAge: 14 }],
    ['未满 21 周岁', { age: 20 }, { minAge: 21 }],
    ['没有技能：技能driving', {}, { skills: ['haircut', 'driving'] }],
    ['不是黄色专业队队员', {}, { teamOnly: true }],
    [null, { teamMember: true }, { teamOnly: true }],
    ['本人是下单人或服务对象', { involved: true }],
    ['该时段已有其他安排', { busyWith: '图书馆' }],
    ['已谢绝本单', { offer: { state: 'declined', thisRound: false } }],
    ['未在时限内答复本单', { offer: { state: 'lapsed', thisRound: true } }],
    [null, { offer: { state: 'lapsed', thisRound: false } }],
    [null, { offer: { state: 'open', thisRound: true } }],
    [null, { offer: { state: 'withdrawn', thisRound: false } }],
    [null, { offer: { state: 'accepted', thisRound: false } }],
    ['曾接本单，后退回或改派', { offer: { state: 'accepted', thisRound: false } }, {}, 'automatic'],
  ];
  it('tell the first thing that stands against somebody', () => {
    for (const [expected, change, asked, mode] of cases) expect(text(change, asked, mode)).toBe(expected);
  });

  it('let nobody through who is not qualified, and count everybody', () => {
    fc.assert(
      fc.property(anyDemand, people, modes, (asked, all, mode) => {
        const { ranked, out } = rank(asked, all, names, mode);
        for (const { person: p } of ranked) {
          expect(p.age).toBeGreaterThanOrEqual(Math.max(18, asked.minAge));
          expect(asked.skills.every((each) => p.skills.includes(each))).toBe(true);
          expect(asked.teamOnly && !p.teamMember).toBe(false);
          expect(p.regionCode.startsWith('150603')).toBe(true);
          expect([p.involved, p.busyWith]).toEqual([false, null]);
          expect(p.offer?.state).not.toBe('declined');
        }
        expect(ranked.length + [...out.values()].reduce((a, b) => a + b, 0)).toBe(all.length);
      }),
    );
  });
});

describe('ranking', () => {
  it('explains each part in words', () => {
    const busy = { ...person, recentMinutes: 150, daysSinceService: 12, recentOffers: 2, regionCode: '150603001002' };
    const { score, parts } = scored(demand, busy, names);
    expect(parts).toEqual([
      { code: 'availability', points: 30, of: 30, text: '周四下午有空' },
      { code: 'language', points: 20, of: 20, text: '会语言mn' },
      { code: 'distance', points: 16, of: 25, text: '同一街道' },
      { code: 'fairness', points: 14, of: 25, text: '近 90 天服务 2.5 小时，上次在 12 天前，近 7 天收到 2 次邀约' },
    ]);
    expect(score).toBe(80);
  });

  it('puts the middle where the volunteer has not said', () => {
    const { parts } = scored(demand, { ...person, freeTimes: [], languages: [] }, names);
    expect(parts.find(({ code }) => code === 'availability')).toEqual({
      code: 'availability',
      points: 15,
      of: 30,
      text: '没有填写空闲时间',
    });
    expect(parts.find(({ code }) => code === 'language')).toEqual({ code: 'language', points: 10, of: 20, text: '没有填写语言' });
  });

  it('weighs a hundred points, with a language or without', () => {
    for (const weights of [WEIGHTS, WEIGHTS_WITH_LANGUAGE]) expect(Object.values<number>(weights).reduce((a, b) => a + b)).toBe(100);
    expect(scored(demand, person, names).score).toBe(100);
    expect(scored({ ...demand, language: null }, person, names).score).toBe(100);
  });

  it('sums up its parts, each told in words, each within its weight, the strongest first', () => {
    fc.assert(
      fc.property(anyDemand, anyPerson, (asked, p) => {
        const { score, parts } = scored(asked, p, names);
        expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(parts.map(({ code }) => code).sort()).toEqual(
          ['availability', 'distance', 'fairness', 'language'].filter((code) => code !== 'language' || asked.language !== null),
        );
        expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(100);
        for (const { points, of, text } of parts)
          expect([points >= 0, points <= of, Number.isInteger(points), text !== '']).toEqual(Array(4).fill(true));
        const shares = parts.map(({ points, of }) => points / of);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
      }),
    );
  });

  it('does not depend on the order of those who are looked at', () => {
    const shuffled = people.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(anyDemand, shuffled, modes, (asked, [all, mixed], mode) => {
        expect(rank(asked, mixed, names, mode)).toEqual(rank(asked, all, names, mode));
      }),
    );
  });

  it('ranks by score, from 1, without gaps', () => {
    fc.assert(
      fc.property(anyDemand, people, (asked, all) => {
        const { ranked } = rank(asked, all, names);
        expect(ranked.map((each) => each.rank)).toEqual(ranked.map((_, i) => i + 1));
        ranked.forEach((each, i) => expect(i === 0 || ranked[i - 1]!.score >= each.score).toBe(true));
      }),
    );
  });

  const better = (name: string, change: (p: Person, n: number) => Partial<Person>) =>
    it(`all else equal, ${name} never ranks lower`, () => {
      fc.assert(
        fc.property(anyDemand, anyPerson, fc.integer({ min: 1, max: 5000 }), (asked, p, n) => {
          const qualified = { ...p, age: 70, skills: [...asked.skills], teamMember: true, involved: false, busyWith: null, offer: null };
          const base = { ...qualified, regionCode: p.regionCode.startsWith('150603') ? p.regionCode : '150603002' };
          const other = { ...base, ...change(base, n) };
          expect(scored(asked, other, names).score).toBeGreaterThanOrEqual(scored(asked, base, names).score);
          // Of two volunteers who differ in one fact, the better one is first, or, with equal scores, the lot decides.
          const { ranked } = rank(asked, [base, { ...other, id: base.id + 1 }], names);
          const [first, second] = ranked;
          expect(first!.person.id === base.id + 1 || first!.score === second!.score).toBe(true);
        }),
      );
    });
  better('who served less', (p, n) => ({ recentMinutes: Math.max(0, p.recentMinutes - n) }));
  better('who served longer ago', (p, n) => ({ daysSinceService: p.daysSinceService === null ? null : p.daysSinceService + n }));
  better('who was asked less', (p, n) => ({ recentOffers: Math.max(0, p.recentOffers - n) }));

  it('all else equal, who is nearer or free never ranks lower', () => {
    const order = { community: 3, street: 2, district: 1, farther: 0 };
    fc.assert(
      fc.property(anyDemand, anyPerson, regionCodes, (asked, p, elsewhere) => {
        const other = { ...p, regionCode: elsewhere };
        const [near, far] = [nearness(asked.regionCode, p.regionCode), nearness(asked.regionCode, elsewhere)];
        if (order[near] >= order[far]) expect(scored(asked, p, names).score).toBeGreaterThanOrEqual(scored(asked, other, names).score);
        const always = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
          (['morning', 'afternoon', 'evening'] as const).map((part) => ({ weekday, part })),
        );
        const [free, unknown] = [
          scored(asked, { ...p, freeTimes: always }, names).score,
          scored(asked, { ...p, freeTimes: [] }, names).score,
        ];
        expect(free).toBeGreaterThan(unknown);
        expect(free).toBeGreaterThanOrEqual(scored(asked, p, names).score);
      }),
    );
  });

  it('settles what is wholly equal by lot: the same for one order, not always for the same person', () => {
    const twins = [person, { ...person, id: 2 }];
    const firsts = Array.from({ length: 40 }, (_, i) => rank({ ...demand, orderId: i + 1 }, twins, names).ranked[0]!.person.id);
    expect(new Set(firsts)).toEqual(new Set([1, 2]));
  });
});

describe('nearness', () => {
  it.each([
    ['150603001001', '150603001001', 'community'],
    ['150603001001', '150603001002', 'street'],
    ['150603001', '150603001001', 'street'],
    ['150603001', '150603001', 'street'],
    ['150603001001', '150603002001', 'district'],
    ['150603', '150603001001', 'district'],
    ['150603', '150602001001', 'farther'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([nearness(a, b), nearness(b, a)]).toEqual([expected, expected]);
  });
});
