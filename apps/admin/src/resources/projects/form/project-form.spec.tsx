import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { drawBare, serve } from '../../../../test/render';
import { MeContext, type Me } from '../../../session/session';
import { Component as NewProject } from '../new';
import { ProjectForm } from './project-form';
import type { ProjectValues } from './values';

const me = { accountId: 1, displayName: '王', grants: [] } as unknown as Me;
const values: ProjectValues = {
  organisationId: 2,
  title: '周末图书整理',
  category: 'education',
  content: '整理归还的图书，重新贴好标签。',
  place: { name: '图书馆', address: '一楼大厅', point: null },
  regionCode: '150603001001',
  contactName: '王',
  contactPhone: '0477-8510001',
  risks: { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
  posts: [{ name: '整理员', headcount: 5, duty: '', conditions: { minAge: 30, maxAge: null, skills: [], note: '' } }],
  slots: [{ day: '2999-03-05', from: '09:00', to: '11:00' }],
};

beforeEach(() =>
  serve({ 'GET /district': { categories: [], skills: [], colors: {}, now: new Date().toISOString() }, 'GET /regions': { items: [] } }),
);

/** The form asks before typed text is lost, which needs the console's kind of router. */
const draw = (element: React.ReactNode) =>
  drawBare(
    <MeContext.Provider value={me}>
      <RouterProvider router={createMemoryRouter([{ path: '/', element }])} />
    </MeContext.Provider>,
  );
const form = (save: (values: ProjectValues) => Promise<unknown>, change: Partial<ProjectValues> = {}) =>
  draw(<ProjectForm initial={{ ...values, ...change }} isNew={false} save={save} cancel={() => undefined} />);
// Found by text, because finding by role takes seconds in so large a form.
const press = () => void fireEvent.click(screen.getByText('保存草稿'));
const type = (label: string, value: string) => void fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('a greatest age below the least is refused, and forgiven when either is mended', async () => {
  const save = jest.fn().mockResolvedValue(undefined);
  form(save);
  type('最大年龄', '20');
  press();
  expect(await screen.findByText('不能小于最小年龄')).toBeInTheDocument();
  expect(save).not.toHaveBeenCalled();

  type('最小年龄', '18');
  await waitFor(() => expect(screen.queryByText('不能小于最小年龄')).not.toBeInTheDocument());
  press();
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
});

test('what the server said of a field goes when it changes, and before the next save', async () => {
  const refused = new ApiError(400, 'INVALID_INPUT', '填写的内容有误', {}, [
    { path: 'body.posts.0.duty', message: '请写具体些' },
    { path: 'body.posts.0.conditions.note', message: '请写清楚' },
  ]);
  const save = jest.fn().mockRejectedValueOnce(refused).mockResolvedValue(undefined);
  form(save);
  press();
  expect(await screen.findByText('请写具体些')).toBeInTheDocument();
  expect(screen.getByText('请写清楚')).toBeInTheDocument();

  type('做什么', '贴标签');
  await waitFor(() => expect(screen.queryByText('请写具体些')).not.toBeInTheDocument());
  expect(screen.getByText('请写清楚')).toBeInTheDocument();
  press();
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  await waitFor(() => expect(screen.queryByText('请写清楚')).not.toBeInTheDocument());
});

test('slots that the server would refuse are marked in their row', async () => {
  const save = jest.fn().mockResolvedValue(undefined);
  const later = { day: '2999-03-05', from: '09:00', to: '11:00' };
  form(save, { slots: [later, { ...later, day: '2020-03-05' }, later] });
  press();
  expect(await screen.findByText('开始时间已过，请改成以后的时间')).toBeInTheDocument();
  expect(screen.getByLabelText('班次 2')).toHaveTextContent('开始时间已过');
  expect(screen.getByLabelText('班次 3')).toHaveTextContent('与班次 1 完全相同');
  expect(screen.getByLabelText('班次 1')).not.toHaveTextContent('相同');
  expect(save).not.toHaveBeenCalled();

  fireEvent.click(screen.getByLabelText('删除班次 3'));
  fireEvent.click(screen.getByLabelText('删除班次 2'));
  press();
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
});

test('a double click saves once', async () => {
  const save = jest.fn().mockResolvedValue(undefined);
  form(save);
  press();
  press();
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(save).toHaveBeenCalledTimes(1);
});

test('the page of a new project promises no draft of half a form', async () => {
  draw(<NewProject />);
  expect(await screen.findByText('填完可以先存草稿，审核前随时能改')).toBeInTheDocument();
});
