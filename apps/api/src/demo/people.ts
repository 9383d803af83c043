import { Faker, zh_CN } from '@faker-js/faker';
import type { District } from '../district.js';
import { checkCharacter } from '../modules/volunteers/index.js';

/**
 * Invented people. Their ID numbers have the area code 150699, which no county has, and a valid checksum; their phones begin with 1990000,
 * which no operator has assigned.
 */
const UNUSED_AREA = '150699';
const UNUSED_PHONES = 19_900_000_000;

const parties = ['中共党员', '共青团员', '群众', '群众', '群众', '民主党派'] as const;

export interface DemoPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly regionCode: string;
  readonly skills: readonly string[];
  readonly categories: readonly string[];
  readonly languages: readonly string[];
  readonly party: string;
  /** Whole minutes served before this platform. Most people have few, very few have many. */
  readonly minutes: number;
}

/** The same people every time, from a fixed seed. */
export function demoPeople(count: number, district: District, regionCodes: readonly string[]): DemoPerson[] {
  const faker = new Faker({ locale: zh_CN });
  faker.seed(20260305);
  return Array.from({ length: count }, (_, i) => {
    const birth = faker.date
      .birthdate({ mode: 'age', min: 18, max: 76, refDate: '2026-01-01T00:00:00Z' })
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '');
    const digits = `${UNUSED_AREA}${birth}${String(faker.number.int({ min: 1, max: 999 })).padStart(3, '0')}`;
    return {
      name: `${faker.person.lastName()}${faker.person.firstName()}`
        .replace(/[^\p{Script=Han}]/gu, '')
        .slice(0, 4)
        .padEnd(2, '明'),
      idNumber: digits + checkCharacter(digits),
      phone: String(UNUSED_PHONES + i),
      regionCode: faker.helpers.arrayElement(regionCodes),
      skills: faker.helpers.arrayElements(
        district.skills.map((s) => s.name),
        { min: 0, max: 3 },
      ),
      categories: faker.helpers.arrayElements(
        district.categories.map((c) => c.name),
        { min: 1, max: 4 },
      ),
      languages: faker.number.float() < 0.25 ? ['汉语', '蒙古语'] : ['汉语'],
      party: faker.helpers.arrayElement(parties),
      minutes: skewedMinutes(faker),
    };
  });
}

/** A third has served nothing; the others are log-normal around six hours, a few above a thousand. */
function skewedMinutes(faker: Faker): number {
  if (faker.number.float() < 0.34) return 0;
  const normal = Math.sqrt(-2 * Math.log(1 - faker.number.float({ min: 0, max: 0.999999 }))) * Math.cos(2 * Math.PI * faker.number.float());
  return Math.min(120_000, Math.round(Math.exp(5.9 + 1.35 * normal)));
}

/** The roster file 花名册 of these people, as an operator would write it. */
export function rosterFile(people: readonly DemoPerson[]): string {
  const header = '姓名,身份证号,手机号,社区编码,技能,类别,语言,政治面貌,累计分钟';
  const rows = people.map((p) =>
    [
      p.name,
      p.idNumber,
      p.phone,
      p.regionCode,
      p.skills.join('、'),
      p.categories.join('、'),
      p.languages.join('、'),
      p.party,
      p.minutes,
    ].join(','),
  );
  return [header, ...rows, ''].join('\n');
}
