import { choicesOfVolunteer, consentAge, mobilePattern, volunteerNameLength, volunteerNamePattern } from '@zhiyuanhong/contracts/limits';
import { partyWords } from '@zhiyuanhong/contracts/words';
import type { District } from '../../../district.js';
import { ageAt } from './age.js';
import { cleanCell, cleanName, cleanNumber, cleanPhone, cleanQuantity, isScientific } from './roster-cell.js';
import { readIdNumber, type IdFacts, type IdFault } from './id-number.js';
import type { Party } from './profile.js';

/** Columns of a roster file 花名册, and whether they are required. */
export const rosterColumns = {
  姓名: true,
  身份证号: true,
  手机号: true,
  社区编码: true,
  /** Instead of the code, or beside it; the code decides. */
  社区名称: false,
  技能: false,
  类别: false,
  语言: false,
  政治面貌: false,
  累计分钟: false,
} as const;
export type RosterColumn = keyof typeof rosterColumns;
export type RosterCells = Readonly<Partial<Record<RosterColumn, string>>>;

export interface RosterPerson extends IdFacts {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly regionCode: string;
  readonly skills: string[];
  readonly categories: string[];
  readonly languages: string[];
  readonly party: Party;
  /** Whole minutes served before; 0 when the file has none. */
  readonly minutes: number;
}

export interface CellFault {
  readonly column: string;
  readonly reason: string;
}

export interface RosterRules {
  /** Today in Shanghai. */
  readonly today: string;
  readonly district: Pick<District, 'skills' | 'categories' | 'languages'>;
  readonly isRegion: (code: string) => boolean;
  /** Codes of the regions that are called so, alone (康新社区) or with those above (哈巴格希街道康新社区). */
  readonly regionsNamed: (name: string) => readonly string[];
}

/** Most minutes that are accepted: 190 years without a break. */
const MOST_MINUTES = 100_000_000;

const idFaults: Record<IdFault, string> = {
  format: '须为 18 位，末位可为 X',
  checksum: '校验码不正确，请核对',
  birthDate: '出生日期不存在',
  region: '地区码不存在',
};
const parties = ['partyMember', 'leagueMember', 'democraticParty', 'masses'] as const satisfies readonly Party[];
const otherPartyWords: Readonly<Record<string, Party>> = { 党员: 'partyMember', 中共预备党员: 'partyMember', 团员: 'leagueMember' };

/** What Excel has lost, and what to do. */
const lostDigits = (text: string): string =>
  `Excel 把号码变成了 ${text}，后面的数字已经丢失。请在 Excel 中先把这一列设为“文本”格式，再从原名册重新粘贴，另存为 CSV`;

function regionOf(text: string, { isRegion, regionsNamed }: RosterRules): { readonly code: string } | { readonly fault: string } {
  const number = cleanNumber(text);
  if (text === '') return { fault: '请填写' };
  if (isRegion(number)) return { code: number };
  if (isScientific(number)) return { fault: lostDigits(number) };
  const [code, ...others] = regionsNamed(text);
  if (code === undefined) return { fault: `没有这个地区：${text.slice(0, 40)}` };
  return others.length === 0
    ? { code }
    : { fault: `有 ${others.length + 1} 个“${text}”，请写上街道，或填写编码：${[code, ...others].join('、')}` };
}

/** A row of a roster file, or all its faults in Chinese. */
export function readRosterRow(cells: RosterCells, rules: RosterRules): RosterPerson | CellFault[] {
  const faults: CellFault[] = [];
  const fault = (column: RosterColumn, reason: string): void => void faults.push({ column, reason });
  const cell = (column: RosterColumn): string => cleanCell(cells[column] ?? '');

  const name = cleanName(cells.姓名 ?? '');
  if (!volunteerNamePattern.test(name))
    fault('姓名', name ? `须为 ${volunteerNameLength.min} 至 ${volunteerNameLength.max} 个汉字或英文姓名` : '请填写');

  const idNumber = cleanNumber(cells.身份证号 ?? '').toUpperCase();
  const facts = readIdNumber(idNumber, rules.today);
  if (isScientific(idNumber)) fault('身份证号', lostDigits(idNumber));
  else if (typeof facts === 'string') fault('身份证号', idNumber ? idFaults[facts] : '请填写');
  else if (ageAt(facts.birthDate, rules.today) < consentAge) fault('身份证号', `未满 ${consentAge} 周岁，须由监护人同意后在小程序加入`);

  const phone = cleanPhone(cells.手机号 ?? '');
  if (isScientific(phone)) fault('手机号', lostDigits(phone));
  else if (!mobilePattern.test(phone)) fault('手机号', phone ? '须为 11 位手机号' : '请填写');

  const region = regionOf(cell('社区编码') || cell('社区名称'), rules);
  if ('fault' in region) fault(cell('社区编码') || cells.社区名称 === undefined ? '社区编码' : '社区名称', region.fault);

  const choices = (column: '技能' | '类别' | '语言', known: readonly { code: string; name: string }[]): string[] => {
    const texts = cell(column)
      .split(/[\u3001,\uff0c;\uff1b|/]/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const codes = texts.map((text) => known.find((choice) => choice.code === text || choice.name === text)?.code);
    const unknown = texts.find((_, i) => codes[i] === undefined);
    if (unknown !== undefined) fault(column, `不在可选范围内：${unknown.slice(0, 40)}`);
    const distinct = [...new Set(codes.filter((code) => code !== undefined))];
    if (distinct.length > choicesOfVolunteer) fault(column, `最多 ${choicesOfVolunteer} 项`);
    return distinct;
  };
  const skills = choices('技能', rules.district.skills);
  const categories = choices('类别', rules.district.categories);
  const languages = choices('语言', rules.district.languages);

  const partyText = cell('政治面貌');
  const party =
    partyText === ''
      ? 'masses'
      : (parties.find((code) => code === partyText || partyWords[code] === partyText) ?? otherPartyWords[partyText]);
  if (!party) fault('政治面貌', '须为中共党员、共青团员、民主党派或群众');

  const minutesText = cleanQuantity(cells.累计分钟 ?? '');
  const minutes = minutesText === '' ? 0 : Number(minutesText);
  if (!/^\d*$/.test(minutesText) || minutes > MOST_MINUTES) fault('累计分钟', '须为不小于 0 的整数');

  if (faults.length > 0 || typeof facts === 'string' || !party || 'fault' in region) return faults;
  return { ...facts, name, idNumber, phone, regionCode: region.code, skills, categories, languages, party, minutes };
}
