import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import jsQR from 'jsqr';
import qrcode from 'qrcode-generator';
import { queryClient } from '@/client';
import { setServerNow } from '@/district';
import { useElder } from '@/theme/elder';
import { taro } from '../../test/mocks/taro';
import {
  Await,
  Check,
  confirm,
  Countdown,
  Empty,
  MultiChips,
  Page,
  PickerField,
  PrimaryButton,
  Stars,
  StarsInput,
  SwitchRow,
  Tap,
  TextField,
} from '.';

const show = (what: ReactElement) => render(<QueryClientProvider client={queryClient}>{what}</QueryClientProvider>);
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => taro.reset());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  useElder.setState({ elder: false });
});

describe('what can be pressed', () => {
  it('answers tap, Enter and blank, and nothing while disabled', () => {
    const pressed = jest.fn();
    const { rerender } = render(<Tap label="报名" onTap={pressed} />);
    fireEvent.click(button('报名'));
    fireEvent.keyDown(button('报名'), { key: 'Enter' });
    fireEvent.keyDown(button('报名'), { key: ' ' });
    expect(pressed).toHaveBeenCalledTimes(3);
    rerender(<Tap label="报名" disabled onTap={pressed} />);
    fireEvent.click(button('报名'));
    fireEvent.keyDown(button('报名'), { key: 'Enter' });
    expect(pressed).toHaveBeenCalledTimes(3);
    expect(button('报名').getAttribute('aria-disabled')).toBe('true');
  });

  it('takes no second press while busy', () => {
    const pressed = jest.fn();
    const { rerender } = render(<PrimaryButton text="提交" onTap={pressed} />);
    fireEvent.click(button('提交'));
    rerender(<PrimaryButton text="提交" busy onTap={pressed} />);
    fireEvent.click(button('提交'));
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(button('提交').getAttribute('aria-busy')).toBe('true');
  });

  it('does not press the card around a button', () => {
    const card = jest.fn();
    render(
      <Tap label="卡片" onTap={card}>
        <PrimaryButton text="取消" onTap={() => undefined} />
      </Tap>,
    );
    fireEvent.click(button('取消'));
    expect(card).not.toHaveBeenCalled();
  });
});

describe('Await', () => {
  const query = {
    data: undefined as string[] | undefined,
    error: null as { message: string } | null,
    isFetching: true,
    refetch: jest.fn(),
  };
  const list = (change: Partial<typeof query>) => (
    <Await query={{ ...query, ...change }} isEmpty={(items) => items.length === 0} empty={<Empty text="还没有活动" />}>
      {(items) => <div>{items.join()}</div>}
    </Await>
  );

  it('shows skeleton, then data, then keeps the data when a refresh fails', () => {
    const { rerender } = render(list({}));
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy();
    rerender(list({ data: ['净滩'], isFetching: false }));
    expect(screen.getByText('净滩')).toBeTruthy();
    rerender(list({ data: ['净滩'], error: { message: '网络不太顺畅' }, isFetching: false }));
    expect(screen.getByText('净滩')).toBeTruthy();
  });

  it('says why it failed and asks again', () => {
    render(list({ error: { message: '网络不太顺畅' }, isFetching: false }));
    expect(screen.getByRole('alert').textContent).toContain('网络不太顺畅');
    fireEvent.click(button('重试'));
    expect(query.refetch).toHaveBeenCalledTimes(1);
  });

  it('says when there is nothing', () => {
    render(list({ data: [], isFetching: false }));
    expect(screen.getByText('还没有活动')).toBeTruthy();
  });
});

describe('Page', () => {
  it('has a title, a way back, and elder mode on its root', () => {
    const { container } = show(<Page title="设置">内容</Page>);
    expect(screen.getByRole('heading', { name: '设置' })).toBeTruthy();
    expect(taro.titles).toContain('设置');
    fireEvent.click(button('返回'));
    expect(taro.went).toEqual(['back']);
    expect(container.querySelector('.elder')).toBeNull();
    act(() => useElder.getState().setElder(true));
    expect(container.querySelector('.zyh.elder')).toBeTruthy();
    expect(taro.storage.get('zyh.elder')).toBe(true);
  });

  it('has five tabs on a tab page and no way back', () => {
    show(
      <Page title="活动" tab="activities">
        内容
      </Page>,
    );
    expect(screen.getAllByRole('tab').map((t) => t.getAttribute('aria-label'))).toEqual(['首页', '活动', '点单', '消息', '我的']);
    expect(screen.getByRole('tab', { selected: true }).getAttribute('aria-label')).toBe('活动');
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: '我的' }));
    expect(taro.went).toEqual(['/pages/mine/index']);
  });

  it('asks before what cannot be taken back', async () => {
    show(<Page title="报名">内容</Page>);
    let answer: Promise<boolean> | undefined;
    act(() => {
      answer = confirm({ title: '取消报名？', yes: '取消报名', no: '再想想' });
    });
    fireEvent.click(button('再想想'));
    await expect(answer).resolves.toBe(false);
    act(() => {
      answer = confirm({ title: '取消报名？', yes: '取消报名' });
    });
    fireEvent.click(button('取消报名'));
    await expect(answer).resolves.toBe(true);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('leaves no white screen when a page breaks', () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Breaks = () => {
      if (broken) throw new Error('broken');
      return <div>好了</div>;
    };
    show(
      <Page title="坏页">
        <Breaks />
      </Page>,
    );
    expect(screen.getByText('这个页面出了点问题')).toBeTruthy();
    broken = false;
    fireEvent.click(button('重试'));
    expect(screen.getByText('好了')).toBeTruthy();
    silence.mockRestore();
  });
});

describe('fields', () => {
  it('shows the error at the field', () => {
    const typed = jest.fn();
    render(<TextField label="手机号" type="tel" value="" onInput={typed} error="手机号应为 11 位" />);
    fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '138' } });
    expect(typed).toHaveBeenCalledWith('138');
    expect(screen.getByRole('alert').textContent).toBe('手机号应为 11 位');
  });

  it('picks one in a sheet', () => {
    const options = [
      { value: '01', label: '哈巴格希街道' },
      { value: '02', label: '青春山街道' },
    ];
    const Form = () => {
      const [value, setValue] = useState<string | null>(null);
      return <PickerField label="所在街道" options={options} value={value} onChange={setValue} />;
    };
    render(<Form />);
    fireEvent.click(button('所在街道：请选择'));
    fireEvent.click(screen.getByRole('radio', { name: '青春山街道' }));
    expect(button('所在街道：青春山街道')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('chooses several, up to a limit', () => {
    const options = ['理发', '驾驶', '手语'].map((label) => ({ value: label, label }));
    const Form = () => {
      const [value, setValue] = useState<string[]>(['理发']);
      return <MultiChips label="技能" options={options} value={value} onChange={setValue} max={2} />;
    };
    render(<Form />);
    const on = () => screen.getAllByRole('checkbox', { checked: true }).map((c) => c.getAttribute('aria-label'));
    fireEvent.click(screen.getByRole('checkbox', { name: '驾驶' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '手语' }));
    expect(on()).toEqual(['理发', '驾驶']);
    fireEvent.click(screen.getByRole('checkbox', { name: '理发' }));
    expect(on()).toEqual(['驾驶']);
  });

  it('switches and ticks', () => {
    const changed = jest.fn();
    render(
      <>
        <SwitchRow title="关怀版" on={false} onChange={changed} />
        <Check label="我已阅读并同意" on onChange={changed} />
      </>,
    );
    fireEvent.click(screen.getByRole('switch', { name: '关怀版' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '我已阅读并同意' }));
    expect(changed.mock.calls).toEqual([[true], [false]]);
  });

  it('gives stars with words', () => {
    const given = jest.fn();
    render(
      <>
        <StarsInput label="评价活动" value={0} onChange={given} />
        <Stars value={4.3} />
      </>,
    );
    fireEvent.click(screen.getByRole('radio', { name: '4 星，满意' }));
    expect(given).toHaveBeenCalledWith(4);
    expect(screen.getByRole('img', { name: '4.3 星，满分 5 星' })).toBeTruthy();
  });
});

describe('Countdown', () => {
  it('counts by the server’s clock and ends once', () => {
    jest.useFakeTimers();
    setServerNow('2026-03-05T01:00:00.000Z');
    const ended = jest.fn();
    const { container } = render(<Countdown until="2026-03-05T01:00:03.000Z" onEnd={ended} />);
    expect(container.textContent).toBe('0:03');
    act(() => jest.advanceTimersByTime(2000));
    expect(container.textContent).toBe('0:01');
    act(() => jest.advanceTimersByTime(5000));
    expect(container.textContent).toBe('0:00');
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

it('writes Chinese into QR codes so that scanners read it back', () => {
  const text = '志愿红 https://example.org/#/签到?c=1';
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const quiet = 4;
  const cell = 4;
  const side = (code.getModuleCount() + quiet * 2) * cell;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / cell) - quiet, Math.floor(x / cell) - quiet];
      const inside = row >= 0 && column >= 0 && row < code.getModuleCount() && column < code.getModuleCount();
      if (inside && code.isDark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  expect(jsQR(pixels, side, side)?.data).toBe(text);
});
