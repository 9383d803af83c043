import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, press, type } from '../../../test/page';
import { refusal, serve } from '../../../test/server';
import { PhoneLogin } from './PhoneLogin';

beforeEach(afresh);
afterEach(cleanup);

it('goes on showing the code of the demo after a wrong one', async () => {
  serve({
    'POST /phone-codes': { retryAfterSeconds: 0, demoCode: '246810' },
    'POST /sessions/phone': refusal(401, 'PHONE_CODE_WRONG', '验证码不对', {}),
  });
  draw(<PhoneLogin onDone={() => undefined} />);
  type('手机号', '13800000001');
  press('获取验证码');
  await screen.findByText('演示环境不发短信，验证码是 246810');
  type('验证码', '111111');
  press('登录');
  await screen.findByText('验证码不对');
  expect(screen.getAllByText('演示环境不发短信，验证码是 246810')).toHaveLength(1);
});
