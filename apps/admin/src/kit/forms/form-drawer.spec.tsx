import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { Form, Input } from 'antd';
import { draw, serve } from '../../../test/render';
import { FormDrawer } from './form-drawer';

beforeEach(() => serve({}));

const drawer = (onSubmit: (values: { name: string }) => Promise<unknown>, onClose = jest.fn()) => (
  <FormDrawer<{ name: string }> open title="新建商户" initial={{}} onClose={onClose} onSubmit={onSubmit}>
    <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
      <Input />
    </Form.Item>
  </FormDrawer>
);

test('faults that the server names are shown at their field, and what was typed stays', async () => {
  const refused = new ApiError(400, 'INVALID_INPUT', '填写的内容有误', {}, [{ path: 'name', message: '已有同名商户' }]);
  const close = jest.fn();
  draw(drawer(() => Promise.reject(refused), close));
  await userEvent.type(screen.getByLabelText('名称'), '惠民超市');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已有同名商户')).toBeInTheDocument();
  expect(screen.getByLabelText('名称')).toHaveValue('惠民超市');
  expect(close).not.toHaveBeenCalled();
});

test('it closes when it is saved', async () => {
  const save = jest.fn().mockResolvedValue(undefined);
  const close = jest.fn();
  draw(drawer(save, close));
  await userEvent.type(screen.getByLabelText('名称'), '惠民超市');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(save).toHaveBeenCalledWith({ name: '惠民超市' });
});

test('closing asks before it throws away what was typed', async () => {
  const close = jest.fn();
  draw(drawer(() => Promise.resolve(), close));
  await userEvent.type(screen.getByLabelText('名称'), '惠');
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  const drop = await screen.findByRole('button', { name: '放弃' });
  expect(close).not.toHaveBeenCalled();
  await userEvent.click(drop);
  await waitFor(() => expect(close).toHaveBeenCalled());
});
