import { screen } from '@testing-library/react';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { draw, serve } from '../../../test/render';
import { ErrorResult } from './error-result';

beforeEach(() => serve({}));

test('what is not there offers a way back instead of another try', () => {
  draw(<ErrorResult error={new ApiError(404, 'NOT_FOUND', '没有找到项目', {}, [], 'a1b2')} retry={() => undefined} />);
  expect(screen.getByText('没有找到项目')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '回到今日待办' })).toHaveAttribute('href', '/');
  expect(screen.queryByText('再试一次')).not.toBeInTheDocument();
  expect(screen.queryByText(/a1b2/)).not.toBeInTheDocument();
});
