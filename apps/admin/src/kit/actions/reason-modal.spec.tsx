import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { draw, serve } from '../../../test/render';
import { ReasonModal } from './reason-modal';

beforeEach(() => serve({}));

test('a reason is needed, ready phrases are added once, and the text is handed over', async () => {
  const submit = jest.fn().mockResolvedValue(undefined);
  draw(
    <ReasonModal
      open
      title="退回修改"
      okText="退回"
      phrases={['请补充风险告知', '班次时间不合理']}
      onCancel={() => undefined}
      onSubmit={submit}
    />,
  );

  await userEvent.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText('请写明理由')).toBeInTheDocument();
  expect(submit).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole('button', { name: '请补充风险告知' }));
  await userEvent.click(screen.getByRole('button', { name: '请补充风险告知' }));
  await userEvent.type(screen.getByLabelText('理由'), '，尤其是搬运');
  await userEvent.click(screen.getByRole('button', { name: '退回' }));
  await waitFor(() => expect(submit).toHaveBeenCalledWith('请补充风险告知，尤其是搬运'));
});

test('what was typed stays when the server refuses', async () => {
  draw(
    <ReasonModal
      open
      title="退回修改"
      okText="退回"
      phrases={[]}
      onCancel={() => undefined}
      onSubmit={() => Promise.reject(new Error('refused'))}
    />,
  );
  await userEvent.type(screen.getByLabelText('理由'), '内容不全');
  await userEvent.click(screen.getByRole('button', { name: '退回' }));
  await waitFor(() => expect(screen.getByRole('button', { name: '退回' })).not.toHaveClass('ant-btn-loading'));
  expect(screen.getByLabelText('理由')).toHaveValue('内容不全');
});

function Ask() {
  const { modal } = App.useApp();
  return <button onClick={() => modal.confirm({ title: '删除？' })}>问</button>;
}

test('the dialogs of the component library speak Chinese', async () => {
  draw(<Ask />);
  await userEvent.click(screen.getByText('问'));
  expect(await screen.findByRole('button', { name: '确定' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '取消' })).toBeInTheDocument();
});
