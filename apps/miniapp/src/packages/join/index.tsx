import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useApi } from '@/api';
import { serverNow, useDistrict, useSwitch } from '@/district';
import { comeBack, openLogin } from '@/features/account/ways';
import { pendingClaim } from '@/features/attendance/pending-claim';
import { dayOf } from '@/format';
import { goTab } from '@/platform';
import { useWho } from '@/session';
import { Page, PrimaryButton, ResultScreen } from '@/ui';
import './index.scss';
import { Intro } from './Intro';
import { invitedBy } from './invited-by';
import { Wizard } from './Wizard';

const home = { text: '返回首页', onTap: () => goTab('home') };

export default function JoinPage() {
  const who = useWho();
  const { way } = useSwitch();
  const district = useDistrict();
  const organisationId = invitedBy(useRouter().params);
  const inviter = useApi('getOrganisation', { params: { organisationId: organisationId ?? 0 } }, { enabled: organisationId !== null }).data
    ?.name;
  const [joined, setJoined] = useState<{ number: string; name: string } | null>(null);
  const me = useApi('getMe', undefined, { enabled: who !== 'guest' });

  if (joined) return <Welcome {...joined} />;
  if (who === 'guest')
    return (
      <Page title="加入志愿者" bottom={<PrimaryButton text="登录并加入" onTap={openLogin} />}>
        <Intro district={district.data} inviter={inviter} />
      </Page>
    );
  const already = me.data?.volunteer;
  if (already)
    return (
      <Page title="加入志愿者">
        <ResultScreen
          ok
          title="您已经是志愿者"
          lines={[already.name, `志愿者编号 ${already.number}`]}
          primary={way('去看看活动', '/pages/activities/index')}
          secondary={home}
        />
      </Page>
    );
  return (
    <Wizard
      me={me}
      district={district}
      today={dayOf(serverNow())}
      onJoined={setJoined}
      head={
        inviter ? (
          <View className="join__invited">
            <Text>{inviter} 邀请您加入</Text>
          </View>
        ) : null
      }
    />
  );
}

/** After joining: back to a scan or an activity that waits, else on to the activities. */
function Welcome({ name, number }: { name: string; number: string }) {
  const { way } = useSwitch();
  const pages = Taro.getCurrentPages();
  const before = pages[pages.length - 2]?.route ?? '';
  // The scan page may have checked in by itself already.
  const next =
    pendingClaim() || before.includes('attendance/scan')
      ? { text: '继续签到', onTap: comeBack }
      : before.includes('activities/detail')
        ? { text: '继续报名', onTap: comeBack }
        : way('去挑选活动', '/pages/activities/index');
  return (
    <Page title="加入志愿者">
      <ResultScreen ok title={`欢迎您，${name}`} lines={['您已加入志愿者队伍', `志愿者编号 ${number}`]} primary={next} secondary={home} />
    </Page>
  );
}
