import { Text, View } from '@tarojs/components';
import { useApi, useSession } from '@/api';
import { count, hours } from '@/format';
import { open } from '@/platform';
import { Avatar, BigNumber, Card, Page, Row } from '@/ui';
import './index.scss';

export default function MinePage() {
  const loggedIn = useSession((s) => s.tokens !== null);
  const me = useApi('getMe', undefined, { enabled: loggedIn }).data;
  const volunteer = me?.volunteer;
  return (
    <Page title="我的" tab="mine">
      <Card>
        <View className="line">
          <View className="mine__who">
            <Avatar large name={me?.displayName ?? '志'} />
            <View>
              <Text className="strong">{me?.displayName ?? '未登录'}</Text>
              <View className="second">{volunteer ? `志愿者编号 ${volunteer.number}` : '还没有加入志愿者'}</View>
            </View>
          </View>
        </View>
        {volunteer ? (
          <View className="numbers">
            <BigNumber value={hours(volunteer.minutes)} unit="小时" name="服务时长" />
            <BigNumber value={volunteer.star} unit="星" name="星级" />
            <BigNumber value={count(volunteer.points)} unit="分" name="积分" />
          </View>
        ) : null}
      </Card>
      <Card flush>
        <Row icon="settings" title="设置" note="关怀版、退出登录" onTap={() => open('/packages/settings/settings/index')} />
      </Card>
    </Page>
  );
}
