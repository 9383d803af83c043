import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../test/render';
import { AnswerDispute } from './answer-dispute';

const slot = { startsAt: '2026-03-05T01:00:00.000Z', countedUntil: '2026-03-05T03:00:00.000Z' };
const none = { claimedMinutes: null, answer: null, appealUntil: null, appealReason: null, decision: null };
const dispute = { id: 4, state: 'open', reason: '我提前离开了', ...none } as const;
const start = () => {
  const asked = serve({ 'POST /disputes/4/answer': {} });
  const attendance = { minutes: 120, checkInAt: '2026-03-05T00:53:12.000Z', checkOutAt: slot.countedUntil };
  draw(<AnswerDispute name="恩和" slot={slot} attendance={attendance} dispute={dispute} />);
  return () => asked.filter(({ key }) => key.startsWith('POST')).map(({ body }) => body);
};
const open = async () => {
  await userEvent.click(screen.getByRole('button', { name: '答复异议' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: '答复' }), '已核对');
  return { dialog, answer: () => userEvent.click(dialog.getByRole('button', { name: /^答\s?复$/ })) };
};

test('an objection is not accepted while both times stay as they are', async () => {
  const asked = start();
  const { dialog, answer } = await open();
  await answer();
  expect(await dialog.findByText(/两个时间都没有改/)).toBeInTheDocument();
  expect(asked()).toEqual([]);

  const leaving = dialog.getByLabelText('离开时间');
  await userEvent.clear(leaving);
  await userEvent.type(leaving, '2026-03-05 10:30{Enter}');
  await answer();
  const corrected = { decision: 'accept', checkInAt: slot.startsAt, checkOutAt: '2026-03-05T02:30:00.000Z', answer: '已核对' };
  await waitFor(() => expect(asked()).toEqual([corrected]));
});

test('it is dismissed without other times', async () => {
  const asked = start();
  const { dialog, answer } = await open();
  await userEvent.click(dialog.getByLabelText('不采纳，维持原记录'));
  await answer();
  await waitFor(() => expect(asked()).toEqual([{ decision: 'dismiss', answer: '已核对' }]));
});
