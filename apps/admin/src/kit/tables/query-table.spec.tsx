import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, Refusal, serve } from '../../../test/render';
import { QueryTable } from './query-table';

const people = Array.from({ length: 45 }, (_, i) => ({
  id: i + 1,
  name: `商户${i + 1}`,
  address: '=1+1',
  contactName: '张',
  contactPhoneMasked: '139****',
  regionCode: '15',
  rewards: i,
  disabled: false,
}));
const pageOf = (url: URL) => {
  const page = Number(url.searchParams.get('page'));
  const pageSize = Number(url.searchParams.get('pageSize'));
  const found = people.filter((p) => p.name.includes(url.searchParams.get('q') ?? ''));
  return { items: found.slice((page - 1) * pageSize, page * pageSize), total: found.length, page, pageSize };
};

const table = (
  <QueryTable
    op="listPartners"
    label="商户"
    columns={[
      { key: 'name', title: '商户', render: (row) => row.name, csv: (row) => row.name },
      { key: 'address', title: '地址', render: (row) => row.address, csv: (row) => row.address },
    ]}
    filters={[{ kind: 'search', name: 'q', label: '搜索商户' }]}
    drawer={(row) => <p>电话 {row.contactPhoneMasked}</p>}
    drawerTitle={(row) => row.name}
    empty="还没有商户"
  />
);

test('filters and pages are kept in the address and asked of the server', async () => {
  const asked = serve({ 'GET /partners': pageOf });
  draw(table, '/partners?page=2');
  expect(await screen.findByText('商户21')).toBeInTheDocument();
  expect(asked.find((a) => a.key === 'GET /partners')?.url.searchParams.get('page')).toBe('2');

  await userEvent.type(screen.getByLabelText('搜索商户'), '商户4{Enter}');
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('/partners?q=%E5%95%86%E6%88%B74'));
  expect(await screen.findByText('商户45')).toBeInTheDocument();
  expect(screen.queryByText('商户21')).not.toBeInTheDocument();
});

test('the keyboard moves between rows and opens one', async () => {
  serve({ 'GET /partners': pageOf });
  draw(table);
  const first = (await screen.findByText('商户1')).closest('tr')!;
  first.focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByText('电话 139****')).toBeInTheDocument();
  expect(within(screen.getByRole('dialog')).getByText('商户2')).toBeInTheDocument();
  expect(screen.getByTestId('address')).toHaveTextContent('/?open=2');
});

test('the export holds all pages of what is filtered, formulas made harmless', async () => {
  serve({ 'GET /partners': pageOf });
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => (blobs.push(blob as Blob), 'blob:x');
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  draw(table);
  await screen.findByText('商户1');
  await userEvent.click(screen.getByRole('button', { name: /导出/ }));
  expect(await screen.findByText('已导出 45 行')).toBeInTheDocument();
  const text = await readBlob(blobs[0]!);
  expect(text.split('\r\n')).toHaveLength(47);
  expect(text).toContain("商户45,'=1+1");
});

test('an error is told with its number and can be tried again', async () => {
  let broken = true;
  serve({
    'GET /partners': (url: URL) =>
      broken ? new Refusal(403, { code: 'FORBIDDEN', message: '您没有权限进行此操作', requestId: 'r-17' }) : pageOf(url),
  });
  draw(table);
  expect(await screen.findByText('您没有权限进行此操作')).toBeInTheDocument();
  expect(screen.getByText('问题编号 r-17')).toBeInTheDocument();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByText('商户1')).toBeInTheDocument();
});

test('an empty list says so, and a filter without result can be taken away', async () => {
  serve({ 'GET /partners': pageOf });
  draw(table, '/?q=没有');
  expect(await screen.findByText('没有符合条件的记录')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(await screen.findByText('商户1')).toBeInTheDocument();
});

function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob);
  });
}
