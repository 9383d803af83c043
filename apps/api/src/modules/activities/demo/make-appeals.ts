import { type disputeWays, given, type HappensTo } from '@zhiyuanhong/contracts/given';
import { DAY_MS, MINUTE_MS } from '../../../kit/clock/index.js';
import { fromSqlTime, select } from '../../../kit/db/index.js';
import { staffOf } from '../../../demo/staff.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

type Happening = HappensTo<typeof disputeWays>;
interface Case {
  readonly state: 'appealed' | 'upheld';
  /** How the check-out was recorded. */
  readonly left: 'auto' | 'code';
  readonly reason: string;
  /** Milliseconds before the counted end at which the volunteer says they left. */
  readonly leftEarlier?: number;
  readonly answer: string;
  readonly appeal: string;
  /** Number of days ago. */
  readonly days: Partial<Record<Happening, number>>;
  readonly decision?: string;
}

const cases: readonly Case[] = [
  {
    state: 'appealed',
    left: 'auto',
    reason: '我有事提前半小时走了，忘了扫码，系统按结束时间自动签退，多计了。',
    leftEarlier: 30 * MINUTE_MS,
    answer: '现场名单显示您全程在岗，不作更正。',
    appeal: '名单是开始时统一勾的。多计的时间我不能要，请按实际更正。',
    days: { open: 6, dismiss: 5, appeal: 3 },
  },
  {
    state: 'upheld',
    left: 'code',
    reason: '我提前二十分钟到场布置展架，希望一并计入。',
    answer: '到场时间早于班次开始，按规定从班次开始计。',
    appeal: '布置也是服务的一部分，请上一级看看能不能算。',
    days: { open: 12, dismiss: 11, appeal: 9, uphold: 7 },
    decision: '已核对班次安排和签到记录：布置不在班次之内，也没有延长登记。维持原答复，建议团体以后把布置时间排进班次。',
  },
];
const OLDEST = 14;
interface Row {
  readonly id: number;
  readonly volunteerId: number;
  readonly accountId: number;
  readonly checkOutMethod: string;
  readonly checkInAt: Date | string;
  readonly checkOutAt: Date | string;
}

/** Makes two disputes that the library's team dismissed: one waits for the next level, one was upheld. */
export async function makeAppeals(world: World): Promise<void> {
  const staff = await staffOf(world);
  const { clock, district, db } = world;
  const team = staff.organisations.get('康巴什区图书馆志愿服务队');
  if (!team) return;
  const organiser = staffActor(team.organiser, { role: 'organiser', scope: { kind: 'organisation', id: team.id } });
  const reviewer = staffActor(staff.reviewer, { role: 'reviewer', scope: { kind: 'region', code: district.region.code } });
  const now = clock.now();
  const records = await select<Row>(
    db.em,
    `SELECT a.id, a.volunteerId, v.accountId, a.checkOutMethod, a.checkInAt, a.checkOutAt FROM attendance a JOIN volunteer v ON v.id = a.volunteerId
     WHERE a.kind = 'activity' AND a.state = 'confirmed' AND a.manual = 0 AND a.organisationId = ? AND a.confirmedAt < ?
       AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.attendanceId = a.id) ORDER BY a.id DESC LIMIT 200`,
    [team.id, new Date(now.getTime() - OLDEST * DAY_MS)],
  );
  for (const { state, left, leftEarlier, reason, answer, appeal, days, decision = '' } of cases) {
    const record = records.find(({ checkOutMethod }) => checkOutMethod === left);
    if (!record) continue;
    const { id: attendanceId, volunteerId, accountId } = record;
    const [startsAt, endsAt] = [record.checkInAt, record.checkOutAt].map((at) => fromSqlTime(at).toISOString()) as [string, string];
    const claimed = leftEarlier && new Date(new Date(endsAt).getTime() - leftEarlier).toISOString();
    const people = { volunteer: volunteerActor(accountId, volunteerId), organiser, reviewer };
    const { dispute } = given({
      here: { attendanceId, startsAt, endsAt },
      as: (part: keyof typeof people, event: Happening) => world.as(people[part], new Date(now.getTime() - days[event]! * DAY_MS)),
    });
    await dispute(state, {
      open: { reason, ...(claimed && { claimedCheckOutAt: claimed }) },
      dismiss: { answer },
      appeal: { reason: appeal },
      uphold: { answer: decision },
    });
  }
}
