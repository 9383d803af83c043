import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { Card, Fact } from '@/ui';

/** Shown before login: what joining means, and whose code invited the person. */
export function Intro({ district, inviter }: { district: OutputOf<'getDistrict'> | undefined; inviter: string | undefined }) {
  return (
    <>
      <View className="join__hero">
        <Text className="join__title">加入{district?.platformName ?? '志愿者'}</Text>
        <Text>{inviter ? `${inviter} 邀请您成为志愿者` : (district?.slogan ?? ' ')}</Text>
      </View>
      <Card title="加入以后">
        <Fact icon="calendar-check">按时间和技能挑选身边的活动</Fact>
        <Fact icon="scan-line">现场扫码签到，服务时长自动记录</Fact>
        <Fact icon="medal">累计时长评星级，积分可兑换回馈</Fact>
      </Card>
      <Card title="需要准备">
        <Fact icon="phone">手机号，收取验证码登录</Fact>
        <Fact icon="id-card">身份证号，用于实名注册，加密保存</Fact>
        <Fact icon="clock">大约 2 分钟</Fact>
      </Card>
    </>
  );
}
