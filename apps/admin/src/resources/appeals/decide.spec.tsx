import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../test/render';
import { AcceptAppeal } from './accept';
import { appeal } from '../../../test/sample-appeal';
import { UpholdAnswer } from './uphold';
import type { Appeal } from './types';

const one = appeal() as unknown as Appeal;
const start = async (button: React.ReactNode, name: string) => {
  const asked = serve({ 'POST /disputes/4/decision': {} });
  draw(button);
  await userEvent.click(screen.getByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  return {
    dialog,
    asked: () => asked.filter(({ key }) => key.startsWith('POST')).map(({ body }) => body),
    press: (text: string) => userEvent.click(dialog.getByRole('button', { name: text })),
  };
};

test('an appeal is accepted with other times only', async () => {
  const then = jest.fn();
  const { dialog, asked, press } = await start(<AcceptAppeal appeal={one} then={then} />, '采纳并更正');
  await press('已向负责人核实，情况属实');
  await press('采纳并更正');
  expect(await dialog.findByText(/两个时间都没有改/)).toBeInTheDocument();
  expect(asked()).toEqual([]);
  const leaving = dialog.getByLabelText('离开时间');
  await userEvent.clear(leaving);
  await userEvent.type(leaving, '2026-03-05 11:00{Enter}');
  await press('采纳并更正');
  const times = { checkInAt: '2026-03-05T01:00:00.000Z', checkOutAt: '2026-03-05T03:00:00.000Z' };
  await waitFor(() => expect(then).toHaveBeenCalled());
  expect(asked()).toEqual([{ decision: 'accept', ...times, answer: '已向负责人核实，情况属实' }]);
});

test('the answer is upheld with a reason', async () => {
  const then = jest.fn();
  const { dialog, asked, press } = await start(<UpholdAnswer appeal={one} then={then} />, '维持原答复');
  await press('维持原答复');
  expect(await dialog.findByText('请写明理由')).toBeInTheDocument();
  expect(asked()).toEqual([]);
  await press('没有新的凭据');
  await press('维持原答复');
  await waitFor(() => expect(then).toHaveBeenCalled());
  expect(asked()).toEqual([{ decision: 'uphold', answer: '没有新的凭据' }]);
});
