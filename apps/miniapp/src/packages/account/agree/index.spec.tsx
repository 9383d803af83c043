import { cleanup, screen, waitFor } from '@testing-library/react';
import { useSession } from '@/session';
import { afresh, draw, logIn, press } from '../../../../test/page';
import { district, refusal, serve } from '../../../../test/server';
import AgreePage from '.';

const documents = {
  ...district,
  codeOfConduct: { version: '2026-01', title: '志愿者行为规范', text: '守时' },
  privacy: { version: '2026-02', title: '隐私政策', text: '只用于志愿服务' },
};
const volunteer = { id: 5, name: '图雅', codeOfConductVersion: '2026-01', privacyVersion: '2026-02' };

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it('agrees to the versions on screen once both are ticked, and remembers it', async () => {
  const asked = serve({ 'GET /district': documents, 'PUT /me/volunteer/agreement': volunteer });
  draw(<AgreePage />);
  await screen.findByText('2026-02 版');
  press('同意并确认');
  expect(screen.getAllByText('请阅读并勾选同意')).toHaveLength(2);
  press('我已阅读并同意志愿者行为规范', 'checkbox');
  press('我已阅读并同意隐私政策', 'checkbox');
  press('同意并确认');
  await waitFor(() => expect(useSession.getState().me?.volunteer).toMatchObject({ privacyVersion: '2026-02' }));
  expect(asked).toMatchObject([{ body: { codeOfConductVersion: '2026-01', privacyVersion: '2026-02' } }]);
});

it('wants both ticked again when a document has changed meanwhile', async () => {
  serve({ 'GET /district': documents, 'PUT /me/volunteer/agreement': refusal(422, 'CONSENT_REQUIRED', '请先阅读并同意最新版的约定') });
  draw(<AgreePage />);
  await screen.findByText('2026-02 版');
  press('我已阅读并同意志愿者行为规范', 'checkbox');
  press('我已阅读并同意隐私政策', 'checkbox');
  press('同意并确认');
  await waitFor(() => expect(screen.getAllByRole('checkbox').every((box) => box.getAttribute('aria-checked') === 'false')).toBe(true));
});
