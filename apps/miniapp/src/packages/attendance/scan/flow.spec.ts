import { type Attendance, codeOfPage, keepsClaim, nextStep, readScan, toldOfCheckIn, toldOfCheckOut, toldOfRefusal } from './flow';

const code = 'a.1z.1yb4c.AAAAAAAAAAAAAAA';
const link = `https://zy.example.cn/#/packages/attendance/scan/index?c=${code}`;

describe('what was scanned', () => {
  it('knows a venue code, alone and in its link', () => {
    expect(readScan(` ${code}\n`)).toEqual({ kind: 'venue', code });
    expect(readScan(link)).toEqual({ kind: 'venue', code: link });
  });
  it('opens other pages of ours', () => {
    expect(readScan('https://zy.example.cn/#/packages/join/index?from=org3')).toEqual({
      kind: 'page',
      path: '/packages/join/index?from=org3',
    });
    expect(readScan('https://zy.example.cn/#/packages/join/index')).toEqual({ kind: 'page', path: '/packages/join/index' });
  });
  it('takes a service code to the page of its order', () => {
    const path = '/packages/orders/duty/index?id=41&c=o.15.1yb4c.AAAAAAAAAAAAAAA';
    expect(readScan('o.15.1yb4c.AAAAAAAAAAAAAAA')).toEqual({ kind: 'page', path });
    expect(readScan('https://zy.example.cn/#/packages/attendance/scan/index?c=o.15.1yb4c.AAAAAAAAAAAAAAA')).toEqual({ kind: 'page', path });
  });
  it('turns the rest away', () => {
    for (const text of ['', 'https://example.com', '6901234567892', 'x'.repeat(301), 'WIFI:S:home;;'])
      expect(readScan(text).kind).toBe('unknown');
  });
  it('takes the code a page was opened with', () => {
    expect(codeOfPage({ c: code })).toBe(code);
    expect(codeOfPage({ q: encodeURIComponent(link) })).toBe(link);
    expect(codeOfPage({ q: encodeURIComponent('https://example.com') })).toBeNull();
    expect(codeOfPage({})).toBeNull();
  });
});

describe('what a scan leads to', () => {
  const endsAt = '2026-03-05T03:00:00.000Z';
  const during = { endsAt, scannedAt: '2026-03-05T01:02:00.000Z' };
  const near = { endsAt, scannedAt: '2026-03-05T02:55:00.000Z' };
  const after = { endsAt, scannedAt: '2026-03-05T03:20:00.000Z' };

  it('sends guests to the login and accounts to joining, with the scan kept', () => {
    for (const next of ['login', 'join'] as const) {
      expect(nextStep({ ...during, next }, 'guest')).toBe('login');
      expect(nextStep({ ...during, next }, 'account')).toBe('join');
      expect(nextStep({ ...during, next }, 'volunteer')).toBe('lookUp');
    }
  });
  it('does what the server says for a volunteer', () => {
    expect(nextStep({ ...during, next: 'checkIn' }, 'volunteer')).toBe('checkIn');
    expect(nextStep({ ...during, next: 'done' }, 'volunteer')).toBe('done');
  });
  it('asks before an early check-out, and only then', () => {
    expect(nextStep({ ...during, next: 'checkOut' }, 'volunteer')).toBe('askCheckOut');
    expect(nextStep({ ...near, next: 'checkOut' }, 'volunteer')).toBe('checkOut');
    expect(nextStep({ ...after, next: 'checkOut' }, 'volunteer')).toBe('checkOut');
  });
});

describe('what is told', () => {
  const record = {
    title: '图书整理',
    postName: '上架',
    checkInAt: '2026-03-05T00:50:10.000Z',
    plannedStartsAt: '2026-03-05T01:00:00.000Z',
    plannedEndsAt: '2026-03-05T03:00:00.000Z',
    checkOutAt: '2026-03-05T02:58:00.000Z',
    minutes: 118,
    confirmDueAt: '2026-03-19T15:59:59.000Z',
  } as Attendance;

  it('says what was recorded and until when', () => {
    expect(toldOfCheckIn(record).lines).toEqual(['图书整理 · 上架', '8:50 签到，9:00 开始计时', '服务到 11:00，离开前请再扫一次签退']);
    expect(toldOfCheckIn({ ...record, checkInAt: '2026-03-05T01:05:00.000Z' }).lines[1]).toBe('9:05 签到');
    expect(toldOfCheckOut(record).lines).toEqual([
      '图书整理',
      '8:50–10:58，服务 1小时58分',
      '组织者最晚 2026年3月19日 周四确认，确认后计入时长',
    ]);
  });
  it('gives every refusal a reason and a way on', () => {
    const refusal = (c: string, params = {}) => toldOfRefusal({ code: c, message: '原因', params });
    expect(refusal('VENUE_CODE_EXPIRED')).toMatchObject({ ok: false, onward: 'scan' });
    expect(refusal('CHECK_IN_TOO_EARLY', { opensAt: '2026-03-05T00:00:00Z' }).lines[0]).toBe('2026年3月5日 周四 8:00 开始签到');
    expect(refusal('ALREADY_CHECKED_OUT', { at: '2026-03-05T03:00:00Z' })).toMatchObject({ ok: true, onward: 'record' });
    expect(refusal('NETWORK').onward).toBe('retry');
    expect(refusal('SOMETHING_NEW')).toEqual({ ok: false, title: '没有成功', lines: ['原因'], onward: 'retry' });
  });
  it('keeps a scan only as long as it may still work', () => {
    expect(keepsClaim({ code: 'NETWORK', status: 0 })).toBe(true);
    expect(keepsClaim({ code: 'SESSION_EXPIRED', status: 401 })).toBe(true);
    expect(keepsClaim({ code: 'CLAIM_USED', status: 409 })).toBe(false);
  });
});
