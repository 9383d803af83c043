import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawPage, meAs, serve } from '../../../test/render';
import stars from './resource';

const award = (id: number, name: string, noticeUntil: string, actions: string[]) => ({
  ...{ id, name, number: `V000001${id}`, regionName: '达尔罕社区', star: 1, minutes: 6030, noticeUntil, actions },
  reachedAt: '2026-02-20T02:00:00.000Z',
});

test('a star is conferred when its public notice is over, and not before', async () => {
  const over = award(1, '恩和', '2020-01-01T02:00:00.000Z', ['confer']);
  const waiting = award(2, '呼和', '2999-01-01T02:00:00.000Z', []);
  const asked = serve({
    'GET /star-awards': { items: [over, waiting], total: 2, page: 1, pageSize: 20 },
    'POST /star-awards/1/confer': {},
  });
  await drawPage(stars, '/stars', meAs('reviewer'));
  const row = async (name: string) => within((await screen.findByText(name)).closest('tr')!);
  expect((await row('呼和')).getByRole('button', { name: '公示中' })).toBeDisabled();
  const answer = async (button: RegExp) => {
    await userEvent.click((await row('恩和')).getByRole('button', { name: /^认\s?定$/ }));
    await screen.findAllByText('认定 恩和 为 1 星志愿者');
    const question = document.querySelector<HTMLElement>('.ant-modal-confirm')!;
    await userEvent.click(within(question).getByRole('button', { name: button }));
    await waitFor(() => expect(document.querySelector('.ant-modal-confirm')).toBeNull());
    return asked.map(({ key }) => key).filter((key) => key.startsWith('POST'));
  };
  expect(await answer(/^取\s?消$/)).toEqual([]);
  expect(await answer(/^认\s?定$/)).toEqual(['POST /star-awards/1/confer']);
});

test('what is under notice is exported', async () => {
  serve({ 'GET /star-awards': { items: [award(1, '恩和', '2999-01-01T02:00:00.000Z', [])], total: 1, page: 1, pageSize: 20 } });
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  await drawPage(stars, '/stars', meAs('reviewer'));
  await screen.findByText('恩和');
  await userEvent.click(screen.getByRole('button', { name: /导出/ }));
  expect(await screen.findByText('已导出 1 行')).toBeInTheDocument();
});
