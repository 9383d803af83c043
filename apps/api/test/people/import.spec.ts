import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/kit/audit/audit-entry.entity.js';
import { Db } from '../../src/kit/db/index.js';
import { WrongUsage } from '../../src/cli/command.js';
import { importCommand } from '../../src/cli/import.js';
import { RegionTree } from '../../src/modules/regions/index.js';
import { Volunteer } from '../../src/modules/volunteers/volunteer.entity.js';
import { engines, startTestApp, staff, TEST_NOW, type TestApp } from '../support/index.js';
import { caller, idNumberOf, joinForm, loginByPhone, type Call } from './support.js';

const HEADER = '姓名,身份证号,手机号,社区编码,技能,类别,语言,政治面貌,累计分钟';
const row = (
  serial: number,
  over: { name?: string; id?: string; phone?: string; region?: string; skills?: string; minutes?: string } = {},
): string =>
  [
    over.name ?? '王小明',
    over.id ?? idNumberOf('19850101', serial),
    over.phone ?? `1350000${String(serial).padStart(4, '0')}`,
    over.region ?? '150603001001',
    over.skills ?? '理发、驾驶',
    '养老助残',
    '汉语',
    '群众',
    over.minutes ?? '',
  ].join(',');

/** Characters of GB18030 with two bytes, by what a decoder makes of all of them. */
const inGb = new Map<string, number>();
for (let high = 0x81; high <= 0xfe; high++)
  for (let low = 0x40; low <= 0xfe; low++) {
    const text = new TextDecoder('gb18030').decode(Uint8Array.from([high, low]));
    if (text.length === 1 && text !== '\uFFFD' && !inGb.has(text)) inGb.set(text, (high << 8) | low);
  }
const gb18030 = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : [inGb.get(letter)! >> 8, inGb.get(letter)! & 255])),
  );

describe.each(engines)('importing a roster on %s', (engine) => {
  let app: TestApp;
  let call: Call;
  let platform: string;
  let folder: string;

  beforeAll(async () => {
    app = await startTestApp({ engine });
    call = caller(app);
    platform = app.token(staff(9001, 'platform'));
    folder = await mkdtemp(join(tmpdir(), 'roster-'));
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = (csv: string, dryRun = false) => call('POST /volunteers/import', { token: platform, body: { csv, dryRun } });
  const count = async (table: string): Promise<number> => Number((await app.get(Db).em.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);
  const counts = async () => Promise.all(['account', 'volunteer', 'volunteer_skill', 'volunteer_standing', 'outbox_message'].map(count));

  test('takes good rows, reports bad ones, and does nothing the second time', async () => {
    const csv = `\uFEFF${[HEADER, row(1, { minutes: '6000' }), row(2, { id: '150603198501010021' }), row(3), row(4, { phone: '12', region: '1' }), row(1)].join('\r\n')}`;
    const dry = await send(csv, true);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    const first = await send(csv);
    expect(first.body).toEqual({
      rows: 5,
      imported: 2,
      alreadyThere: 1,
      faultyRows: 2,
      faults: [
        { row: 3, column: '身份证号', reason: '校验码不正确，请核对' },
        { row: 5, column: '手机号', reason: '须为 11 位手机号' },
        { row: 5, column: '社区编码', reason: '没有这个地区：1' },
      ],
    });
    expect(dry.body).toEqual(first.body);
    expect(await counts()).toEqual([2, 2, 4, 2, 1]);
    expect((await send(csv)).body).toMatchObject({ imported: 0, alreadyThere: 3, faultyRows: 2 });
    expect(await counts()).toEqual([2, 2, 4, 2, 1]);
    const [message] = await app.get(Db).em.query('SELECT topic, payload FROM outbox_message');
    expect(message.topic).toBe('volunteers.imported');
    expect(typeof message.payload === 'string' ? JSON.parse(message.payload) : message.payload).toEqual({
      volunteerId: expect.any(Number),
      minutes: 6000,
    });
  });

  test('lets the person in by phone, as the volunteer that was imported', async () => {
    const { me } = await loginByPhone(call, '13500000003');
    expect(me.volunteer).toMatchObject({
      name: '王小明',
      realName: 'imported',
      skills: ['driving', 'haircut'],
      codeOfConductVersion: '',
      party: 'masses',
    });
  });

  test('asks whoever was imported to agree, once, to the documents as they are now', async () => {
    const { accessToken: token, me } = await loginByPhone(call, '13500000001');
    const due = async () => (await call('GET /home', { token })).body.agreementDue;
    const agree = (codeOfConductVersion = '2026-01') =>
      call('PUT /me/volunteer/agreement', { token, body: { codeOfConductVersion, privacyVersion: '2026-01' } });
    expect(await due()).toBe(true);
    expect((await agree('2020-01')).body).toMatchObject({ code: 'CONSENT_REQUIRED', params: { document: 'codeOfConduct' } });
    const [one, two] = await Promise.all([agree(), agree()]);
    for (const { body } of [one, two, await agree()])
      expect(body).toMatchObject({ codeOfConductVersion: '2026-01', privacyVersion: '2026-01' });
    expect(await due()).toBe(false);
    const { id } = me.volunteer!;
    const line = { action: 'volunteer.agree', subjectId: id };
    expect(await app.get(Db).em.countBy(AuditEntry, line)).toBe(1);
    expect(await app.get(Db).em.findOneByOrFail(Volunteer, { id })).toMatchObject({ consentedAt: new Date(TEST_NOW) });
  });

  test('gives the volunteer to an account that has the phone already, but never takes one away', async () => {
    const { me, accessToken } = await loginByPhone(call, '13511110001');
    await send([HEADER, row(11, { phone: '13511110001' })].join('\n'));
    expect((await call('GET /me', { token: accessToken })).body).toMatchObject({ accountId: me.accountId, volunteer: { name: '王小明' } });

    const joined = await loginByPhone(call, '13511110002');
    await call('POST /volunteers', { token: joined.accessToken, body: joinForm() });
    const { body } = await send(
      [HEADER, row(12, { phone: '13511110002' }), row(13, { phone: '13511110003' }), row(14, { phone: '13511110003' })].join('\n'),
    );
    expect(body).toMatchObject({
      imported: 1,
      faults: [
        { row: 2, column: '手机号', reason: '已是另一位志愿者的手机号' },
        { row: 4, column: '手机号', reason: '与第 3 行的手机号相同' },
      ],
    });
  });

  test('of hundreds of rows, sent twice at once, takes each once', async () => {
    const before = await count('volunteer');
    const csv = [
      HEADER,
      ...Array.from({ length: 500 }, (_, i) =>
        row(i + 1, { id: idNumberOf('19860101', i + 1), phone: `1352000${String(i).padStart(4, '0')}` }),
      ),
    ].join('\n');
    const [one, two] = await Promise.all([send(csv), send(csv)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body.imported + two.body.imported).toBe(500);
    expect(one.body.alreadyThere + two.body.alreadyThere).toBe(500);
    expect(await count('volunteer')).toBe(before + 500);
    expect(await count('volunteer_standing')).toBe(before + 500);
  });

  test('a stray quote costs its own line: of 5,000 rows all others are taken, and it is reported', async () => {
    const people = Array.from({ length: 5000 }, (_, i) =>
      row(i, { id: idNumberOf(`19${70 + Math.floor(i / 500)}0101`, i % 500), phone: `136${String(i).padStart(8, '0')}` }),
    );
    // Row 11 of the file, after the header.
    people[9] = people[9]!.replace('王小明', '"张三"（退休）');
    const { body } = await send([HEADER, ...people].join('\r\n'), true);
    expect(body).toEqual({
      rows: 5000,
      imported: 4999,
      alreadyThere: 0,
      faultyRows: 1,
      faults: [{ row: 11, column: '整行', reason: '引号的用法不正确，只有这一行没有读' }],
    });
  });

  test('of a record over several lines it says which; all others keep their numbers', async () => {
    const address = row(31, { skills: '"理发\n飞行"' });
    const { body } = await send([HEADER, row(32), address, row(33, { phone: '12' }), `"${row(34)}`, row(35)].join('\n'), true);
    expect(body).toEqual({
      rows: 5,
      imported: 2,
      alreadyThere: 0,
      faultyRows: 3,
      faults: [
        { row: 3, column: '技能', reason: '不在可选范围内：理发\n飞行（这条记录占第 3 至 4 行）' },
        { row: 5, column: '手机号', reason: '须为 11 位手机号' },
        { row: 6, column: '整行', reason: '引号没有闭合，只有这一行没有读' },
      ],
    });
  });

  test('takes the community by its name, with its street where it has namesakes', async () => {
    const regions = app.get(RegionTree);
    const { name, parent } = regions.require('150603001001');
    const street = regions.name(parent!);
    const { body } = await send(
      [HEADER, row(41, { region: name }), row(42, { region: `${street} / ${name}` }), row(43, { region: '无此社区' })].join('\n'),
      true,
    );
    expect(body).toMatchObject({ imported: 2, faults: [{ row: 4, column: '社区编码', reason: '没有这个地区：无此社区' }] });
  });

  test('refuses what is no roster, with nothing written', async () => {
    const before = await counts();
    expect((await send('a,b\n1,2')).body).toMatchObject({ code: 'IMPORT_UNREADABLE', message: expect.stringContaining('缺少列 姓名') });
    const { body } = await send([HEADER, ...Array.from({ length: 20_001 }, (_, i) => row(i))].join('\n'));
    expect(body).toMatchObject({ code: 'IMPORT_UNREADABLE', params: { reason: '一次最多 20000 行，请分开导入' } });
    expect(await counts()).toEqual(before);
    expect((await call('POST /volunteers/import', { token: app.token(staff(1, 'reviewer')), body: { csv: HEADER } })).body.code).toBe(
      'FORBIDDEN',
    );
  });

  test('is written to the audit trail, without names', async () => {
    const { body } = await call('GET /audit?action=volunteer.import', { token: platform });
    expect(body.items.at(-1)).toMatchObject({
      summary: '导入志愿者花名册',
      data: { rows: 5, imported: 2, alreadyThere: 1, faultyRows: 2 },
    });
    expect(JSON.stringify(body)).not.toContain('王小明');
  });

  test('reads files of all encodings of Excel from the command line', async () => {
    const csv = [HEADER, row(51)].join('\r\n');
    const utf16 = Buffer.from(`\uFEFF${csv}`, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    const file = join(folder, 'encoded.csv');
    for (const bytes of [Buffer.from(csv), utf16, swapped, gb18030(csv)]) {
      await writeFile(file, bytes);
      const report = await importCommand.run(app.app, [file, '--dry-run'], () => undefined);
      expect(report).toMatchObject({ exitCode: 0, answer: { rows: 1, imported: 1 } });
    }
  });

  test('works from the command line by the same use case', async () => {
    const file = join(folder, 'people.csv');
    await writeFile(file, [HEADER, row(21), row(22, { name: '1' })].join('\n'));
    const run = (...args: string[]) => importCommand.run(app.app, args, () => undefined);
    const fault = { row: 3, column: '姓名', reason: '须为 2 至 30 个汉字或英文姓名' };
    const line = `  第 3 行 姓名：${fault.reason}`;
    const report = { rows: 2, faultyRows: 1, faults: [fault] };
    expect(await run(file, '--dry-run')).toEqual({
      exitCode: 2,
      answer: { ...report, dryRun: true, imported: 1, alreadyThere: 0 },
      text: ['试运行，没有写入。共 2 行：新增 1，已存在 0，有误 1', line],
    });
    expect(await run(file)).toEqual({
      exitCode: 2,
      answer: { ...report, dryRun: false, imported: 1, alreadyThere: 0 },
      text: ['共 2 行：新增 1，已存在 0，有误 1', line],
    });
    expect(await run(file)).toMatchObject({ exitCode: 2, text: ['共 2 行：新增 0，已存在 1，有误 1', line] });
    await expect(run()).rejects.toThrow(WrongUsage);
    await expect(run(file, '--force')).rejects.toThrow(WrongUsage);
  });
});
