import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { draw, serve } from '../../test/render';
import { Ids } from '../app/ids';
import { ErrorResult } from './error-result';
import { PageHeader } from './page-header';

beforeEach(() => serve({}));

const pages = (
  <Routes>
    <Route path="/projects" element={<Link to="/projects/1">图书整理</Link>} />
    <Route element={<Ids />}>
      <Route path="/projects/:projectId" element={<PageHeader title="图书整理" back="/projects" />} />
    </Route>
    <Route
      path="/gone"
      element={<ErrorResult error={new ApiError(404, 'NOT_FOUND', '没有找到项目', {}, [], 'a1b2')} retry={() => undefined} />}
    />
  </Routes>
);
const address = () => screen.getByTestId('address').textContent;

test('the arrow leads back to the list as it was filtered', async () => {
  draw(pages, '/projects?state=published&page=2');
  await userEvent.click(screen.getByText('图书整理'));
  expect(address()).toBe('/projects/1');
  await userEvent.click(screen.getByRole('link', { name: '返回' }));
  expect(address()).toBe('/projects?state=published&page=2');
});

test('on a page that was opened directly it leads to the list', async () => {
  draw(pages, '/projects/1');
  await userEvent.click(screen.getByRole('link', { name: '返回' }));
  expect(address()).toBe('/projects');
});

test.each(['/projects/abc', '/projects/0', '/projects/1.5', '/projects/99999999999'])('%s is no page', (path) => {
  draw(pages, path);
  expect(screen.getByText('没有这个页面')).toBeInTheDocument();
});

test('what is not there offers a way back instead of another try', () => {
  draw(pages, '/gone');
  expect(screen.getByText('没有找到项目')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '回到今日待办' })).toHaveAttribute('href', '/');
  expect(screen.queryByText('再试一次')).not.toBeInTheDocument();
  expect(screen.queryByText(/a1b2/)).not.toBeInTheDocument();
});
