import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { draw, serve } from '../../test/render';
import { useAct } from './use-api';

const asked = () => serve({ 'POST /demo/clock': () => ({ now: '2026-03-05T06:00:00.000Z', jobsRun: 0 }) });

/** Buttons whose one click calls the action twice, before React has drawn anything in between. */
function Presses() {
  const act = useAct('advanceDemoClock', { done: '已前进' });
  const [same, setSame] = useState<boolean>();
  const hour = { body: { minutes: 60 } };
  return (
    <>
      <button
        onClick={() => {
          act.mutate(hour);
          act.mutate(hour);
        }}
      >
        连按两次
      </button>
      <button
        onClick={() => {
          const [first, second] = [act.mutateAsync(hour), act.mutateAsync({ body: { minutes: 60 } })];
          setSame(first === second);
        }}
      >
        等两次
      </button>
      <button
        onClick={() => {
          act.mutate(hour);
          act.mutate({ body: { minutes: 10 } });
        }}
      >
        两件事
      </button>
      {same !== undefined && <output>{same ? '同一次' : '两次'}</output>}
    </>
  );
}
const posts = (all: ReturnType<typeof serve>) => all.filter(({ key }) => key.startsWith('POST')).map(({ body }) => body);

test('the second press of a double click joins the first, and success is said once', async () => {
  const all = asked();
  draw(<Presses />);
  await userEvent.click(screen.getByRole('button', { name: '连按两次' }));
  expect(await screen.findAllByText('已前进')).toHaveLength(1);
  expect(posts(all)).toEqual([{ minutes: 60 }]);

  await userEvent.click(screen.getByRole('button', { name: '等两次' }));
  expect(await screen.findByText('同一次')).toBeInTheDocument();
  await waitFor(() => expect(posts(all)).toHaveLength(2));
});

test('once it is answered the same may be done again; something else need not wait', async () => {
  const all = asked();
  draw(<Presses />);
  await userEvent.click(screen.getByRole('button', { name: '两件事' }));
  await waitFor(() => expect(posts(all)).toEqual([{ minutes: 60 }, { minutes: 10 }]));
  await screen.findAllByText('已前进');
  await userEvent.click(screen.getByRole('button', { name: '连按两次' }));
  await waitFor(() => expect(posts(all)).toEqual([{ minutes: 60 }, { minutes: 10 }, { minutes: 60 }]));
});
