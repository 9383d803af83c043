import { scannedLength } from '@zhiyuanhong/contracts/limits';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { MINUTE_MS } from '@zhiyuanhong/contracts/spans';
import type { Claim } from '@/features/attendance/pending-claim';
import { duration, fullTime, timeOf } from '@/format';
import type { Who } from '@/session';
import { lastDay } from '../record/words';

export type Attendance = OutputOf<'checkIn'>;
export type Scanned = { kind: 'venue'; code: string } | { kind: 'page'; path: string } | { kind: 'unknown' };

/** Reads a scanned text: a venue code (alone or in its link), a link to another page of the app, or something unknown. */
export function readScan(text: string): Scanned {
  const trimmed = text.trim();
  if (trimmed.length > scannedLength || trimmed === '') return { kind: 'unknown' };
  const path = /#(\/(?:packages|pages)\/[\w/-]+\?\S*)$/.exec(trimmed)?.[1] ?? /#(\/(?:packages|pages)\/[\w/-]+)$/.exec(trimmed)?.[1];
  if (path && !path.startsWith('/packages/attendance/scan/')) return { kind: 'page', path };
  // A resident's service code 服务码 opens the page of its order.
  const order = /(?:^|[?&]c=)(o\.([0-9a-z]{1,6})\.[\w.-]+)$/.exec(trimmed);
  if (order) return { kind: 'page', path: `/packages/orders/duty/index?id=${parseInt(order[2] ?? '', 36)}&c=${order[1]}` };
  // Only the server knows which codes are valid; this refuses text that cannot be one.
  return /[?&]c=[^&#\s]+/.test(trimmed) || /^a\.[\w.-]+$/.test(trimmed) ? { kind: 'venue', code: trimmed } : { kind: 'unknown' };
}

/** The code with which a page was opened: `c`, or inside the link in `q` when WeChat opened the page for an ordinary link. */
export function codeOfPage({ c, q }: Partial<Record<string, string>>): string | null {
  if (c) return c;
  if (!q) return null;
  const scanned = readScan(decodeURIComponent(q));
  return scanned.kind === 'venue' ? scanned.code : null;
}

/** Minutes before the end within which a check-out needs no confirmation; an earlier one may be a second scan by mistake. */
const earlyMinutes = 10;

export type Step = 'login' | 'join' | 'lookUp' | 'checkIn' | 'checkOut' | 'askCheckOut' | 'done';

/** What a stored scan leads to. `lookUp`: the scan was stored before the login, so its effect must be found out. */
export function nextStep(claim: Pick<Claim, 'next' | 'endsAt' | 'scannedAt'>, who: Who): Step {
  const { next } = claim;
  if (next === 'login' || next === 'join') return who === 'guest' ? 'login' : who === 'account' ? 'join' : 'lookUp';
  if (next !== 'checkOut') return next;
  // The moment of the scan counts, by the server's clock.
  return leavesEarly(claim, new Date(claim.scannedAt)) ? 'askCheckOut' : 'checkOut';
}

export const leavesEarly = ({ endsAt }: { endsAt: string }, at: Date): boolean =>
  new Date(endsAt).getTime() - at.getTime() > earlyMinutes * MINUTE_MS;

export interface Told {
  ok: boolean;
  title: string;
  lines: string[];
  /** Next step: scan again, show the activity, try again, show the record, log in, or go home. */
  onward: 'home' | 'scan' | 'activity' | 'retry' | 'record' | 'login';
}

export function toldOfCheckIn(record: Attendance): Told {
  const { title, postName, checkInAt, plannedStartsAt, plannedEndsAt } = record;
  const early = checkInAt < plannedStartsAt;
  return {
    ok: true,
    title: '签到成功',
    lines: [
      `${title} · ${postName}`,
      `${timeOf(checkInAt)} 签到${early ? `，${timeOf(plannedStartsAt)} 开始计时` : ''}`,
      `服务到 ${timeOf(plannedEndsAt)}，离开前请再扫一次签退`,
    ],
    onward: 'home',
  };
}

export function toldOfCheckOut(record: Attendance): Told {
  const { title, checkInAt, checkOutAt, minutes, confirmDueAt } = record;
  return {
    ok: true,
    title: '签退成功',
    lines: [
      title,
      `${timeOf(checkInAt)}–${timeOf(checkOutAt ?? checkInAt)}，服务 ${duration(minutes ?? 0)}`,
      confirmDueAt ? `组织者最晚 ${lastDay(confirmDueAt)}确认，确认后计入时长` : '组织者确认后计入时长',
    ],
    onward: 'record',
  };
}

export const toldOfNothingLeft = (title: string): Told => ({
  ok: true,
  title: '已经签退过了',
  lines: [title, '签到和签退都已记录，不用再扫'],
  onward: 'record',
});

interface Refusal {
  code: string;
  message: string;
  params: Record<string, unknown>;
}

/** A refusal in words: what is wrong, why, and what to do. */
export function toldOfRefusal({ code, message, params }: Refusal): Told {
  const bad = (title: string, lines: string[], onward: Told['onward']): Told => ({ ok: false, title, lines, onward });
  const moment = (name: string) => fullTime(String(params[name]));
  switch (code) {
    case 'VENUE_CODE_EXPIRED':
      return bad('这个码已过期', ['签到码每隔几秒更换一次', '请扫现场屏幕上正在显示的码'], 'scan');
    case 'VENUE_CODE_INVALID':
    case 'INVALID_INPUT':
      return bad('不是有效的签到码', ['请扫现场屏幕上的二维码，或输入屏幕上的 6 位码'], 'scan');
    case 'CLAIM_EXPIRED':
      return bad('扫码已超过 30 分钟', ['请回到现场重新扫码'], 'scan');
    case 'CLAIM_USED':
      return bad('这次扫码已被别人使用', ['请自己重新扫一次'], 'scan');
    case 'CHECK_IN_TOO_EARLY':
      return bad('还没到签到时间', [`${moment('opensAt')} 开始签到`, '到时间后请再扫一次'], 'activity');
    case 'CHECK_IN_OVER':
      return bad('这个班次已经结束', [`${moment('endedAt')} 已结束`, '如果您参加了，请联系组织者补录'], 'activity');
    case 'ALREADY_CHECKED_OUT':
      return { ...toldOfNothingLeft('这个班次'), lines: [`您已在 ${moment('at')} 签退`, '不用再扫'] };
    case 'SLOT_FULL':
      return bad('名额已满', ['您没有报名，现场名额也已满', '可以看看其他班次'], 'activity');
    case 'NOT_CHECKED_IN':
      return bad('您还没有签到', ['请先扫码签到'], 'scan');
    case 'TIME_CLASH':
      return bad('时间有冲突', [message, '请先取消另一个报名'], 'activity');
    case 'CONDITION_NOT_MET':
      return bad('不符合岗位条件', [message, '有疑问请问现场工作人员'], 'activity');
    case 'SIGN_UP_CLOSED':
      return bad('活动已取消或结束', ['请向组织者了解情况'], 'activity');
    case 'NOT_LOGGED_IN':
    case 'SESSION_EXPIRED':
      return bad('请先登录', ['您的扫码已记下，登录后继续'], 'login');
    case 'NETWORK':
      return bad('网络不通', ['请检查网络后重试'], 'retry');
    default:
      return bad('没有成功', [message], 'retry');
  }
}

/** Whether the scan can still be used after this refusal. */
export const keepsClaim = ({ code, status }: { code: string; status: number }): boolean =>
  status === 0 || status >= 500 || ['TOO_MANY_REQUESTS', 'NOT_LOGGED_IN', 'SESSION_EXPIRED', 'NOT_A_VOLUNTEER'].includes(code);
