import { useAct } from '@/api';
import { useDistrict } from '@/district';
import { openDocument } from '@/features/account/ways';
import { callPhone, goTab } from '@/platform';
import { forgetSession, useSession } from '@/session';
import { useElder } from '@/theme/elder';
import { Card, confirm, Page, Row, SecondaryButton, SwitchRow } from '@/ui';

export default function SettingsPage() {
  const { elder, setElder } = useElder();
  const hotline = useDistrict().data?.hotline;
  const loggedIn = useSession((s) => s.tokens !== null);
  const logout = useAct('logout', { touches: [], onError: () => true });

  const leave = async () => {
    if (!(await confirm({ title: '退出登录？', text: '退出后仍可浏览活动，报名和签到需要重新登录。', yes: '退出登录', no: '返回' })))
      return;
    await logout.run();
    // The session ends on this phone even when the server cannot be reached.
    forgetSession();
    goTab('home');
  };

  return (
    <Page title="设置">
      <Card flush>
        <SwitchRow title="关怀版" note="大字、大按钮、强对比，内容更少" on={elder} onChange={setElder} />
      </Card>
      {hotline ? (
        <Card flush>
          <Row icon="phone" title="志愿服务热线" value={hotline} label={`拨打志愿服务热线 ${hotline}`} onTap={() => callPhone(hotline)} />
        </Card>
      ) : null}
      <Card flush>
        <Row icon="file-text" title="志愿者行为规范" onTap={() => openDocument('codeOfConduct')} />
        <Row icon="shield-check" title="隐私政策" onTap={() => openDocument('privacy')} />
      </Card>
      {loggedIn ? <SecondaryButton text="退出登录" busy={logout.busy} onTap={() => void leave()} /> : null}
    </Page>
  );
}
