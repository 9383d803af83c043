import { type JoinForm, bodyOf, emptyForm, faultsOf, needsGuardian, placeOfRefusal } from './form';
import { readIdNumber } from './id-number';

const today = '2026-03-05';
const regions = [
  { code: '150603001', parent: '150603', level: 'street' },
  { code: '150603001001', parent: '150603001', level: 'community' },
  { code: '150603009', parent: '150603', level: 'street' },
];
const around = { needsPhone: false, today, regions };
/** An ID number from 17 digits, with its check character. */
const id = (digits: string) =>
  '0123456789X'
    .split('')
    .map((c) => digits + c)
    .find((n) => typeof readIdNumber(n, today) === 'object') ?? '';
const adult = id('15060319900307001');
const child = id('15060320130306001');
const filled: JoinForm = { ...emptyForm, name: '图雅', idNumber: adult, regionCode: '150603001001' };

describe('ID numbers', () => {
  it('takes the example of the standard', () => {
    expect(readIdNumber('11010519491231002X', today)).toEqual({ birthDate: '1949-12-31', sex: 'female', age: 76 });
  });
  it('says what is wrong', () => {
    expect(readIdNumber('1101051949', today)).toMatch('还差 8 位');
    expect(readIdNumber('110105194912310021', today)).toMatch('校验不通过');
    expect(readIdNumber('11010520261231002X', today)).toMatch('出生日期');
    expect(readIdNumber('11010519490231002X', today)).toMatch('出生日期');
    expect(readIdNumber('1101051949123100AX', today)).toMatch('17 位数字');
  });
  it('counts whole years: 14 only from the birthday on', () => {
    expect(needsGuardian({ idNumber: id('15060320120306001') }, today)).toBe(true);
    expect(needsGuardian({ idNumber: id('15060320120305001') }, today)).toBe(false);
    expect(needsGuardian({ idNumber: '150603' }, today)).toBe(false);
  });
});

describe('who I am', () => {
  it('lets a complete form pass', () => expect(faultsOf('who', filled, around)).toEqual({}));
  it('names every field that is missing', () => {
    expect(Object.keys(faultsOf('who', emptyForm, { ...around, needsPhone: true }))).toEqual(['name', 'idNumber', 'phone', 'regionCode']);
  });
  it('takes names of all peoples', () => {
    for (const name of ['图雅', '王〇', '阿迪力·买买提', "Sean O'Brien", '张𬱖'])
      expect(faultsOf('who', { ...filled, name }, around)).toEqual({});
    for (const name of ['图', '图雅1', 'x']) expect(faultsOf('who', { ...filled, name }, around).name).toBeTruthy();
  });
  it('wants a community where the street has some', () => {
    expect(faultsOf('who', { ...filled, regionCode: '150603001' }, around).regionCode).toBe('请选择居住社区');
    expect(faultsOf('who', { ...filled, regionCode: '150603009' }, around)).toEqual({});
  });
  it('wants a guardian for a child', () => {
    const form = { ...filled, idNumber: child };
    expect(Object.keys(faultsOf('who', form, around))).toEqual(['guardianName', 'guardianPhone', 'guardianConsent']);
    const agreed = { ...form, guardianName: '其其格', guardianPhone: '13800000001', guardianConsent: true };
    expect(faultsOf('who', agreed, around)).toEqual({});
    expect(bodyOf(agreed, around, { codeOfConduct: '1', privacy: '2' }).guardian).toEqual({
      name: '其其格',
      phone: '13800000001',
      consent: true,
    });
  });
});

describe('what I agree to', () => {
  it('needs both documents, and never the leaderboard', () => {
    expect(Object.keys(faultsOf('agree', filled, around))).toEqual(['codeOfConduct', 'privacy']);
    expect(faultsOf('agree', { ...filled, codeOfConduct: true, privacy: true }, around)).toEqual({});
  });
  it('sends versions, and neither phone nor guardian that nobody asked for', () => {
    const body = bodyOf({ ...filled, phone: '13800000002', guardianName: '其其格' }, around, { codeOfConduct: 'c1', privacy: 'p1' });
    expect(body).toMatchObject({ name: '图雅', codeOfConductVersion: 'c1', privacyVersion: 'p1', leaderboardConsent: false });
    expect(body).not.toHaveProperty('phone');
    expect(body).not.toHaveProperty('guardian');
  });
});

describe('refusals of the server', () => {
  it('lead back to the field and its step', () => {
    expect(placeOfRefusal({ code: 'ID_NUMBER_TAKEN', message: '已注册', fields: [] })).toEqual({
      step: 'who',
      faults: { idNumber: '已注册' },
    });
    expect(placeOfRefusal({ code: 'SKILL_UNKNOWN', message: '没有', fields: [] })?.step).toBe('can');
    expect(placeOfRefusal({ code: 'INVALID_INPUT', message: '', fields: [{ path: 'phone', message: '请填写手机号' }] })).toEqual({
      step: 'who',
      faults: { phone: '请填写手机号' },
    });
    expect(placeOfRefusal({ code: 'BUSY_TRY_AGAIN', message: '', fields: [] })).toBeNull();
  });
});
