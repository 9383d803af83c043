import { cleanup, screen, waitFor } from '@testing-library/react';
import { taro } from '../../../test/mocks/taro';
import { open as openPage, press, type } from '../../../test/page';
import { queryClient } from '@/client';
import { forgetSession, startSession, useSession } from '@/session';
import { readIdNumber } from './id-number';

const district = {
  platformName: '志愿康巴什',
  categories: [{ code: 'culture', name: '文化文艺' }],
  skills: [{ code: 'law', name: '法律咨询' }],
  languages: [{ code: 'zh', name: '汉语' }],
  codeOfConduct: { version: 'c-7', title: '志愿者行为规范', text: '一' },
  privacy: { version: 'p-3', title: '隐私政策', text: '一' },
  now: new Date().toISOString(),
};
const regions = [
  { code: '150603001', name: '哈巴格希街道', parent: '150603', level: 'street' },
  { code: '150603001001', name: '达尔罕社区', parent: '150603001', level: 'community' },
];
const me = { accountId: 1, displayName: '138****0001', phoneMasked: '138****0001', volunteer: null };
const adult = '0123456789X'
  .split('')
  .map((c) => `15060319900307001${c}`)
  .find((n) => typeof readIdNumber(n, '2026-03-05') === 'object')!;
const joined: unknown[] = [];
let refusal: object | null;

beforeEach(() => {
  taro.reset();
  queryClient.clear();
  forgetSession();
  joined.length = 0;
  refusal = null;
  taro.request = async ({ url, method, data }) => {
    const call = `${method} ${url.replace(/^.*\/api\/v1/, '').split('?')[0]}`;
    if (call === 'GET /district') return { statusCode: 200, data: district };
    if (call === 'GET /regions') return { statusCode: 200, data: { items: regions } };
    if (call === 'GET /organisations/3') return { statusCode: 200, data: { id: 3, name: '橙心志愿服务队' } };
    if (call === 'GET /me') return { statusCode: 200, data: me };
    if (call === 'POST /volunteers') {
      joined.push(data);
      if (refusal) return { statusCode: 409, data: refusal };
      return {
        statusCode: 201,
        data: { volunteer: { id: 5, name: '图雅', number: '15060300000005' }, accessToken: 'b', accessExpiresAt: '' },
      };
    }
    throw new Error(`no answer for ${call}`);
  };
});
afterEach(cleanup);

const open = () => openPage('/packages/join/index?from=org3');
const ready = () => waitFor(() => expect(screen.getByRole('button', { name: '下一步' }).getAttribute('aria-disabled')).toBeNull());

async function fillWho() {
  await screen.findByLabelText('姓名');
  type('姓名', '图雅');
  type('身份证号', adult);
  press(/^居住街道/);
  press('哈巴格希街道', 'radio');
  press(/^居住社区/);
  press('达尔罕社区', 'radio');
  await ready();
}

it('tells a guest who invites, and sends to the login', async () => {
  await open();
  await screen.findByText('橙心志愿服务队 邀请您成为志愿者');
  press('登录并加入');
  expect(taro.went).toEqual(['/packages/account/login/index']);
});

describe('logged in', () => {
  beforeEach(() => startSession({ accessToken: 'a', accessExpiresAt: '', refreshToken: 'r', me } as never));

  it('does not go on with what is missing, and says what', async () => {
    await open();
    await screen.findByLabelText('姓名');
    await ready();
    type('身份证号', adult.slice(0, 17));
    press('下一步');
    expect(screen.getAllByRole('alert').map((e) => e.textContent)).toEqual([
      '请填写身份证上的姓名',
      '身份证号应为 18 位，还差 1 位',
      '请选择居住街道',
    ]);
    type('姓名', '图雅');
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    type('身份证号', adult.slice(0, 17) + (adult.endsWith('0') ? '1' : '0'));
    press('下一步');
    expect(screen.getAllByRole('alert').map((e) => e.textContent)).toContain('号码校验不通过，请核对是否有数字输错');
  });

  it('joins with the versions that were on screen, and welcomes', async () => {
    await open();
    await fillWho();
    press('下一步');
    press('法律咨询', 'checkbox');
    press('下一步');
    press('确认加入');
    expect(joined).toEqual([]);
    press('我已阅读并同意志愿者行为规范', 'checkbox');
    press('我已阅读并同意隐私政策', 'checkbox');
    press('确认加入');
    await screen.findByText('欢迎您，图雅');
    expect(joined).toEqual([
      {
        name: '图雅',
        idNumber: adult,
        regionCode: '150603001001',
        party: 'masses',
        skills: ['law'],
        categories: [],
        languages: ['zh'],
        availability: [],
        leaderboardConsent: false,
        codeOfConductVersion: 'c-7',
        privacyVersion: 'p-3',
      },
    ]);
    expect(useSession.getState().tokens?.accessToken).toBe('b');
    expect(taro.storage.has('zyh.joinForm')).toBe(false);
  });

  it('goes back a step, and keeps what was chosen in the next', async () => {
    await open();
    await screen.findByLabelText('姓名');
    press(/^居住街道/);
    press('关闭');
    expect(screen.queryByRole('dialog')).toBeNull();
    await fillWho();
    press('下一步');
    press('文化文艺', 'checkbox');
    press('上一步');
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '图雅');
    press('下一步');
    expect(screen.getByRole('checkbox', { name: '文化文艺' }).getAttribute('aria-checked')).toBe('true');
    press('下一步');
    press('确认加入');
    expect(screen.getAllByText('请阅读并勾选同意').length).toBeGreaterThan(0);
    expect(joined).toEqual([]);
  });

  it('leads back to the field that was refused', async () => {
    refusal = { code: 'ID_NUMBER_TAKEN', message: '该身份证号已注册志愿者', params: {} };
    await open();
    await fillWho();
    press('下一步');
    press('下一步');
    press('我已阅读并同意志愿者行为规范', 'checkbox');
    press('我已阅读并同意隐私政策', 'checkbox');
    press('确认加入');
    await screen.findByText('第 1 步，共 3 步');
    expect(screen.getByRole('alert').textContent).toBe('该身份证号已注册志愿者');
    expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('图雅');
  });

  it('keeps what was typed over a reload, but never the ID number', async () => {
    await open();
    await fillWho();
    cleanup();
    await open();
    await waitFor(() => expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('图雅'));
    expect((screen.getByLabelText('身份证号') as HTMLInputElement).value).toBe('');
    expect(JSON.stringify([...taro.storage])).not.toContain(adult);
  });
});
