import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { draw, serve } from '../../../test/render';
import { PageHeader } from './page-header';

beforeEach(() => serve({}));

const pages = (
  <Routes>
    <Route path="/projects" element={<Link to="/projects/1">图书整理</Link>} />
    <Route path="/projects/:projectId" element={<PageHeader title="图书整理" back="/projects" />} />
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
