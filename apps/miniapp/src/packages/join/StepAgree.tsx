import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { openDocument } from '@/features/account/who';
import { Card, Check, Tap } from '@/ui';
import type { StepProps } from './StepWho';

/** What is agreed to, each for itself: the leaderboard is no part of the rest (PIPL: separate consent). */
export function StepAgree({ form, change, faults, district }: StepProps & { district: OutputOf<'getDistrict'> }) {
  return (
    <>
      <Card>
        {(['codeOfConduct', 'privacy'] as const).map((which) => {
          const { title, version } = district[which];
          return (
            <View key={which}>
              <Check label={`我已阅读并同意${title}`} on={form[which]} onChange={(on) => change({ [which]: on })}>
                <Text className="join__agree">我已阅读并同意</Text>
                <Tap role="link" label={`阅读${title}`} className="join__link" onTap={() => openDocument(which)}>
                  《{title}》
                </Tap>
                <Text className="second">{version} 版</Text>
              </Check>
              {faults[which] ? <Text className="join__fault">{faults[which]}</Text> : null}
            </View>
          );
        })}
      </Card>
      <Card>
        <Check
          label="在排行榜显示我的真实姓名"
          on={form.leaderboardConsent}
          onChange={(leaderboardConsent) => change({ leaderboardConsent })}
        >
          <Text className="join__agree">在排行榜显示我的真实姓名（选填）</Text>
          <View className="second">不勾选只显示姓氏，如“张*”。以后可随时更改。</View>
        </Check>
      </Card>
    </>
  );
}
