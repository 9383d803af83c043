import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../../test/render';
import { ConfirmRecords } from './confirm-records';

test.each([
  ['确认选中（2）', [7, 9], { attendanceIds: [7, 9] }],
  ['确认全部时数（2）', undefined, {}],
])('%s confirms these records, and no others', async (name, attendanceIds, body) => {
  const then = jest.fn();
  const asked = serve({ 'POST /slots/3/confirm': { confirmed: 2, minutes: 240, left: 0 } });
  draw(<ConfirmRecords slotId={3} count={2} then={then} {...(attendanceIds ? { attendanceIds } : {})} />);
  await userEvent.click(screen.getByRole('button', { name }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认时数' }));
  await waitFor(() => expect(then).toHaveBeenCalled());
  expect(asked.filter(({ key }) => key.startsWith('POST')).map((call) => call.body)).toEqual([body]);
});
