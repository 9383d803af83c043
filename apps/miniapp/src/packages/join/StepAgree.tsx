import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { AgreeTo } from '@/features/account/AgreeTo';
import { Card, Check } from '@/ui';
import type { StepProps } from './StepWho';

/** Step with the agreements, one box each; the leaderboard has its own, because PIPL asks for separate consent. */
export function StepAgree({ form, change, faults, district }: StepProps & { district: OutputOf<'getDistrict'> }) {
  return (
    <>
      <Card>
        <AgreeTo district={district} agreed={form} faults={faults} onChange={change} />
      </Card>
      <Card>
        <Check
          label="在排行榜显示我的真实姓名"
          on={form.leaderboardConsent}
          onChange={(leaderboardConsent) => change({ leaderboardConsent })}
        >
          <Text>在排行榜显示我的真实姓名（选填）</Text>
          <View className="second">不勾选只显示姓氏，如“张*”。以后可随时更改。</View>
        </Check>
      </Card>
    </>
  );
}
