import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { draw, serve } from '../../test/render';
import { Ids } from './ids';

beforeEach(() => serve({}));

const pages = (
  <Routes>
    <Route element={<Ids />}>
      <Route path="/projects/:projectId" element={<p>图书整理</p>} />
    </Route>
  </Routes>
);

test.each(['/projects/abc', '/projects/0', '/projects/1.5', '/projects/99999999999'])('%s is no page', (path) => {
  draw(pages, path);
  expect(screen.getByText('没有这个页面')).toBeInTheDocument();
});

test.each(['/projects/1', '/projects/2147483647'])('%s may be one', (path) => {
  draw(pages, path);
  expect(screen.getByText('图书整理')).toBeInTheDocument();
});
