import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, drawPage, meAs, serve } from '../../../test/render';
import wishes from './resource';

const start = async (at: string) => {
  const asked = serve({
    'GET /wishes': { items: [], total: 0, page: 1, pageSize: 20 },
    'GET /district': { categories: [], colors: {}, now: '2026-03-08T02:00:00.000Z' },
  });
  await drawPage(wishes, at, meAs('reviewer'));
  return () => asked.filter(({ key }) => key === 'GET /wishes').at(-1)!.url.searchParams;
};

test('only those over time, as a link on the first page asks, until that is taken away', async () => {
  const last = await start('/wishes?overdue=true');
  await waitFor(() => expect(last().get('overdue')).toBe('true'));
  await userEvent.click(document.querySelector('.ant-tag-close-icon')!);
  expect(address()).toBe('/wishes');
  await waitFor(() => expect(last().has('overdue')).toBe(false));
});

test('filters that find nothing are cleared', async () => {
  const last = await start('/wishes?state=withdrawn&q=%E4%BC%9E');
  expect(await screen.findByText('没有符合条件的记录')).toBeInTheDocument();
  expect(last().get('state')).toBe('withdrawn');
  await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(await screen.findByText('还没有心愿')).toBeInTheDocument();
  expect(address()).toBe('/wishes');
});
