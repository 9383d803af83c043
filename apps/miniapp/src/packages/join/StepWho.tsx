import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { partyWords, sexWords } from '@zhiyuanhong/contracts/words/volunteers';
import { consentAge, idNumberLength, mobileDigits, volunteerNameLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '@/api';
import { RegionFields } from '@/features/volunteer/RegionFields';
import { hasWechatPhone } from '@/platform';
import { takeOver } from '@/session';
import { useElder } from '@/theme/elder';
import { Card, Check, PickerField, SecondaryButton, TextField } from '@/ui';
import { type Faults, idFacts, type JoinForm, needsGuardian } from './form';

export interface StepProps {
  form: JoinForm;
  change: (changed: Partial<JoinForm>) => void;
  faults: Faults;
}

const parties = (['masses', 'leagueMember', 'partyMember', 'democraticParty'] as const).map((value) => ({
  value,
  label: word(partyWords, value),
}));
const born = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

export function StepWho({ form, change, faults, needsPhone, today }: StepProps & { needsPhone: boolean; today: string }) {
  const elder = useElder((s) => s.elder);
  const facts = idFacts(form, today);
  const bind = useAct('bindWechatPhone', { done: '手机号已绑定', onDone: takeOver });
  return (
    <Card>
      <TextField
        label="姓名"
        required
        value={form.name}
        maxLength={volunteerNameLength.max}
        placeholder="与身份证一致"
        onInput={(name) => change({ name: name.trimStart() })}
        error={faults.name}
      />
      <TextField
        label="身份证号"
        required
        type="idcard"
        value={form.idNumber}
        maxLength={idNumberLength}
        placeholder={`${idNumberLength} 位号码`}
        onInput={(text) => change({ idNumber: text.toUpperCase().replace(/[^\dX]/g, '') })}
        error={faults.idNumber}
        hint={
          facts ? `号码校验通过：${born(facts.birthDate)}出生，${word(sexWords, facts.sex)}` : '用于实名注册，加密保存，页面上只显示一部分'
        }
      />
      {needsPhone ? (
        <TextField
          label="手机号"
          required
          type="tel"
          value={form.phone}
          maxLength={mobileDigits}
          placeholder="活动有变化时联系您"
          onInput={(text) => change({ phone: text.replace(/\D/g, '') })}
          error={faults.phone}
          {...(hasWechatPhone
            ? {
                aside: (
                  <SecondaryButton
                    small
                    text="微信手机号"
                    busy={bind.busy}
                    openType="getPhoneNumber"
                    onPhoneNumber={(code) => void bind.run({ body: { code } })}
                  />
                ),
              }
            : {})}
        />
      ) : null}
      <RegionFields value={form.regionCode} onChange={(regionCode) => change({ regionCode })} error={faults.regionCode} />
      {elder ? null : <PickerField label="政治面貌" options={parties} value={form.party} onChange={(party) => change({ party })} />}
      {needsGuardian(form, today) ? <Guardian form={form} change={change} faults={faults} age={facts?.age ?? 0} /> : null}
    </Card>
  );
}

function Guardian({ form, change, faults, age }: StepProps & { age: number }) {
  return (
    <>
      <View className="join__guardian">
        <Text className="strong">监护人同意</Text>
        <Text className="second">
          您今年 {age} 岁。未满 {consentAge} 周岁加入志愿者，须由监护人填写并同意。
        </Text>
      </View>
      <TextField
        label="监护人姓名"
        required
        value={form.guardianName}
        maxLength={volunteerNameLength.max}
        onInput={(guardianName) => change({ guardianName })}
        error={faults.guardianName}
      />
      <TextField
        label="监护人手机号"
        required
        type="tel"
        value={form.guardianPhone}
        maxLength={mobileDigits}
        onInput={(text) => change({ guardianPhone: text.replace(/\D/g, '') })}
        error={faults.guardianPhone}
      />
      <Check
        label="我是监护人，同意孩子加入志愿者"
        on={form.guardianConsent}
        onChange={(guardianConsent) => change({ guardianConsent })}
        error={faults.guardianConsent}
      />
    </>
  );
}
