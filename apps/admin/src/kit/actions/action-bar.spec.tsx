import { render, screen } from '@testing-library/react';
import { ActionBar } from './action-bar';

const draw = { submit: <button>提交</button>, cancel: <button>取消项目</button> };

test('only what the record permits is drawn', () => {
  const { rerender, container } = render(<ActionBar actions={['cancel', 'unknown']} draw={draw} />);
  expect(screen.getByText('取消项目')).toBeInTheDocument();
  expect(screen.queryByText('提交')).not.toBeInTheDocument();
  rerender(<ActionBar actions={[]} draw={draw} />);
  expect(container).toBeEmptyDOMElement();
});
