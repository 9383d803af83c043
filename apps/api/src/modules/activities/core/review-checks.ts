import { shanghaiDay } from '../../../kit/clock/index.js';
import { begunSlot, overlaps, slotFault, type Span } from './slots.js';
import { hasInsurance, hasTraining, isDangerous, missingParts, type Risks } from './submission.js';

export interface Check {
  readonly code: 'risk' | 'insurance' | 'training' | 'duplicate' | 'organisationRecord' | 'slots' | 'contact';
  readonly ok: boolean;
  /** The result in words for the reviewer. */
  readonly text: string;
}

export interface Submission {
  readonly id: number;
  readonly title: string;
  readonly risks: Risks;
  readonly slots: readonly Span[];
  readonly contactName: string;
  readonly contactPhone: string;
}

/** Another project of the same organisation that is in review or public. */
export interface Sibling {
  readonly id: number;
  readonly title: string;
  readonly slots: readonly Span[];
}

/** The organisation's record of the past twelve months. */
export interface OrganisationRecord {
  readonly published: number;
  readonly returned: number;
  readonly cancelled: number;
  /** Service records that were not confirmed within ten working days (67号 第十一条). */
  readonly overdue: number;
}

const riskWords = { none: '无风险', general: '一般风险', dangerous: '有危险' } as const;

/** Checks that help a reviewer with a submission; the reviewer decides. */
export function reviewChecks(submission: Submission, siblings: readonly Sibling[], record: OrganisationRecord, now: Date): Check[] {
  return [
    ...riskChecks(submission.risks),
    duplicateCheck(submission, siblings),
    recordCheck(record),
    slotCheck(submission.slots, now),
    contactCheck(submission),
  ];
}

function riskChecks(risks: Risks): Check[] {
  const disclosed = missingParts(risks).length === 0;
  const risk: Check = {
    code: 'risk',
    ok: disclosed && !isDangerous(risks),
    text: `${riskWords[risks.level]}${disclosed ? '' : '，未写风险说明'}`,
  };
  if (!isDangerous(risks)) return [risk];
  return [
    { ...risk, text: `${risk.text}，请核对保险和培训` },
    {
      code: 'insurance',
      ok: hasInsurance(risks),
      text: hasInsurance(risks) ? `已投保，保单号 ${risks.policyNumber}` : '未见保险（条例 第十七条）',
    },
    { code: 'training', ok: hasTraining(risks), text: hasTraining(risks) ? '已安排岗前培训' : '未安排岗前培训（条例 第十六条）' },
  ];
}

function duplicateCheck({ id, title, slots }: Submission, siblings: readonly Sibling[]): Check {
  const same = siblings.find(
    (other) => other.id !== id && other.title === title && other.slots.some((a) => slots.some((b) => overlaps(a, b))),
  );
  return { code: 'duplicate', ok: !same, text: same ? `与本团体项目 ${same.id} 同名且时间重叠` : '未发现重复' };
}

function recordCheck({ published, returned, cancelled, overdue }: OrganisationRecord): Check {
  const ok = overdue === 0 && cancelled * 5 <= published;
  return {
    code: 'organisationRecord',
    ok,
    text: `近一年发布 ${published} 个，退回 ${returned} 次，取消 ${cancelled} 个，逾期未确认 ${overdue} 条`,
  };
}

function slotCheck(slots: readonly Span[], now: Date): Check {
  const begun = begunSlot(slots, now);
  const fault = slotFault(slots);
  const first = slots.map((slot) => slot.startsAt).sort((a, b) => a.getTime() - b.getTime())[0];
  const text = begun
    ? '有班次的开始时间已过'
    : fault
      ? '班次时间有误'
      : `共 ${slots.length} 个班次${first ? `，最早 ${shanghaiDay(first)}` : ''}`;
  return { code: 'slots', ok: slots.length > 0 && !begun && !fault, text };
}

/** A mobile number of 11 digits, or a landline with or without area code. */
const DIALLABLE = /^(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7}|12345)$/;

function contactCheck({ contactName, contactPhone }: Submission): Check {
  const ok = DIALLABLE.test(contactPhone);
  return {
    code: 'contact',
    ok,
    text: ok ? `负责人 ${contactName} ${contactPhone}` : `负责人 ${contactName}，电话 ${contactPhone} 不像有效号码`,
  };
}
