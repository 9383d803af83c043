import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, Refusal, serve } from '../../../test/render';
import { Component } from './verify';

/** Verifies a typed code, for which the server has this refusal. */
async function verifyTyped(code: string, message: string) {
  serve({
    'GET /partner/verifications': { items: [], total: 0, page: 1, pageSize: 20 },
    'POST /vouchers/verify': new Refusal(409, { code, message }),
  });
  draw(<Component />, '/verify');
  await userEvent.type(await screen.findByLabelText('12 位兑换码'), '123456781234');
  await userEvent.click(screen.getByRole('button', { name: '核销' }));
  await screen.findByText(message);
}

test('a voucher that I verified just now, whose answer was lost, is told as done and not as refused', async () => {
  await verifyTyped('VOUCHER_JUST_VERIFIED', '这张券刚刚已由您核销成功');
  expect(screen.getByRole('heading', { name: '刚刚已核销' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a voucher that was used before is refused', async () => {
  await verifyTyped('VOUCHER_USED', '该券已经核销过了');
  expect(screen.getByRole('alert')).toHaveTextContent('没有核销');
});
