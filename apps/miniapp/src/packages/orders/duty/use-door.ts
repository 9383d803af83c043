import { shortCodeDigits, shortCodePattern } from '@zhiyuanhong/contracts/limits';
import { useRef, useState } from 'react';
import { MINUTE_MS } from '@zhiyuanhong/contracts/spans';
import { useAct } from '@/api';
import type { ApiError } from '@/client';
import { serverNow } from '@/district';
import type { Duty } from '@/features/duties/words';
import { duration, fullTime, timeOf } from '@/format';
import { scan } from '@/platform';
import { confirm } from '@/ui';

export type Purpose = 'start' | 'finish';
/** What the code at the door would do; null for nothing. */
export const purposeOf = ({ actions }: Pick<Duty, 'actions'>): Purpose | null =>
  actions.includes('start') ? 'start' : actions.includes('finish') ? 'finish' : null;
type Code = { code: string } | { shortCode: string };
export interface DoorTold {
  ok: boolean;
  title: string;
  lines: string[];
  /** True when another scan may help. */
  again: boolean;
}

/** Milliseconds before the planned end; an earlier check-out asks for confirmation. */
const EARLY_MS = 10 * MINUTE_MS;
const wrongCode = ['VENUE_CODE_EXPIRED', 'VENUE_CODE_INVALID'];

export function toldOfDoor(purpose: Purpose, { title, appointedAt, plannedEndsAt, attendance }: Duty): DoorTold {
  if (purpose === 'start') {
    const at = attendance?.checkInAt ?? appointedAt;
    const early = at < appointedAt ? `，${timeOf(appointedAt)} 开始计时` : '';
    return {
      ok: true,
      title: '签到成功',
      lines: [title, `${timeOf(at)} 签到${early}`, `计到 ${timeOf(plannedEndsAt)}，离开前请签退`],
      again: false,
    };
  }
  return {
    ok: true,
    title: '签退成功',
    lines: [title, `服务 ${duration(attendance?.minutes ?? 0)}`, '调度员结单后，时长和积分会计入您的记录'],
    again: false,
  };
}

export function toldOfRefusal(purpose: Purpose, { code, message, params }: Pick<ApiError, 'code' | 'message' | 'params'>): DoorTold {
  const title = purpose === 'start' ? '没有签到成功' : '没有签退成功';
  const again = (line: string) => ({ ok: false, title, lines: [line], again: true });
  if (code === 'VENUE_CODE_EXPIRED') return again('这个码已经过期，请扫对方手机上正在显示的服务码');
  if (code === 'VENUE_CODE_INVALID') return again('这不是这一单的服务码，请对方打开“我的订单”出示服务码，或打热线问 6 位数字');
  if (code === 'CHECK_IN_TOO_EARLY' && typeof params['opensAt'] === 'string')
    return { ok: false, title: '还没到签到时间', lines: [`${fullTime(params['opensAt'])} 起可以签到`], again: false };
  return { ok: false, title, lines: [message], again: code === 'NETWORK' };
}

/** Checks in and out at the door: the code on the resident's phone is scanned, or six digits are typed. */
export function useDoor(duty: Duty | undefined) {
  const [told, setTold] = useState<DoorTold | null>(null);
  const [typing, setTyping] = useState<Purpose | null>(null);
  const [fault, setFault] = useState('');
  const used = useRef('');
  const options = (purpose: Purpose) => ({
    onDone: (after: Duty) => {
      setTyping(null);
      setTold(toldOfDoor(purpose, after));
    },
    onError: (error: ApiError): boolean => {
      // Faults of typed digits are shown at the field.
      if (typing && (wrongCode.includes(error.code) || error.code === 'TOO_MANY_REQUESTS'))
        setFault(wrongCode.includes(error.code) ? '数字不对，请再问一遍' : error.message);
      else {
        setTyping(null);
        setTold(toldOfRefusal(purpose, error));
      }
      return true;
    },
  });
  const start = useAct('startOrder', options('start'));
  const finish = useAct('finishOrder', options('finish'));

  const send = async (purpose: Purpose, body: Code) => {
    if (!duty) return;
    const early = new Date(duty.plannedEndsAt).getTime() - serverNow().getTime() > EARLY_MS;
    if (purpose === 'finish' && early) {
      const text = `约定服务到 ${timeOf(duty.plannedEndsAt)}，现在签退只计到现在。`;
      if (!(await confirm({ title: '现在签退吗？', text, yes: '现在签退', no: '继续服务' }))) return;
    }
    await (purpose === 'start' ? start : finish).run({ params: { orderId: duty.id }, body });
  };
  const type = (purpose: Purpose) => {
    setTold(null);
    setFault('');
    setTyping(purpose);
  };

  return {
    told,
    forget: () => setTold(null),
    typing,
    type,
    stopTyping: () => setTyping(null),
    fault,
    clearFault: () => setFault(''),
    busy: start.busy || finish.busy,
    sendDigits: (purpose: Purpose, digits: string) =>
      shortCodePattern.test(digits) ? void send(purpose, { shortCode: digits }) : setFault(`请输入 ${shortCodeDigits} 位数字`),
    /** Sends a code that was scanned before this page was opened. */
    sendScanned: (code: string) => {
      const purpose = duty ? purposeOf(duty) : null;
      if (!purpose || used.current === code) return;
      used.current = code;
      void send(purpose, { code });
    },
    scanNow: async (purpose: Purpose) => {
      setTold(null);
      const result = await scan({ hint: '请对准对方手机上的服务码', typed: true });
      if (result.kind === 'typed') return type(purpose);
      if (result.kind === 'text') await send(purpose, { code: result.text.trim().slice(0, 300) });
    },
  };
}
