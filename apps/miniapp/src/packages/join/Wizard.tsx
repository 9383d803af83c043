import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { type ReactNode, useState } from 'react';
import { useAct, useApi } from '@/api';
import type { useDistrict } from '@/district';
import { rememberMe, replaceAccessToken } from '@/session';
import { Await, Page, PrimaryButton, Progress, SecondaryButton } from '@/ui';
import { bodyOf, type Faults, faultsOf, placeOfRefusal, type Step, steps } from './form';
import { StepAgree } from './StepAgree';
import { StepCan } from './StepCan';
import { StepWho } from './StepWho';
import { useJoinForm } from './use-join-form';

const titles: Record<Step, string> = { who: '我是谁', can: '我能做什么', agree: '约定' };

interface WizardProps {
  me: ReturnType<typeof useApi<'getMe'>>;
  district: ReturnType<typeof useDistrict>;
  /** Today in Shanghai. */
  today: string;
  head: ReactNode;
  onJoined: (volunteer: OutputOf<'joinVolunteers'>['volunteer']) => void;
}

/** Three steps: personal data, skills, agreements. What was typed is kept between them. */
export function Wizard({ me, district, today, head, onJoined }: WizardProps) {
  const regions = useApi('listRegions', { query: {} });
  const { form, change, forget } = useJoinForm();
  const [step, setStep] = useState<Step>('who');
  const [faults, setFaults] = useState<Faults>({});
  const needsPhone = me.data?.phoneMasked === null;
  const around = { needsPhone, today, regions: regions.data?.items ?? [] };
  const at = steps.indexOf(step);

  const show = (next: Step, shown: Faults = {}) => {
    setStep(next);
    setFaults(shown);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const join = useAct('joinVolunteers', {
    onDone: ({ volunteer, accessToken }) => {
      replaceAccessToken(accessToken);
      if (me.data) rememberMe({ ...me.data, displayName: volunteer.name, volunteer });
      forget();
      onJoined(volunteer);
    },
    onError: (error) => {
      // The documents have changed while they were being read.
      if (error.code === 'CONSENT_REQUIRED') {
        change({ codeOfConduct: false, privacy: false });
        void district.refetch();
      }
      if (error.code === 'ALREADY_VOLUNTEER') void me.refetch();
      const place = placeOfRefusal(error);
      if (place) show(place.step, place.faults);
    },
  });
  const forward = () => {
    const found = faultsOf(step, form, around);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      // After the faults have been drawn.
      setTimeout(() => void Taro.pageScrollTo({ selector: '.field--error', offsetTop: -96, duration: 0 }).catch(() => undefined), 50);
      return undefined;
    }
    const next = steps[at + 1];
    if (next) return show(next);
    const { codeOfConduct, privacy } = district.data!;
    return void join.run({ body: bodyOf(form, around, { codeOfConduct: codeOfConduct.version, privacy: privacy.version }) });
  };
  const props = {
    form,
    faults,
    change: (changed: Partial<typeof form>) => {
      change(changed);
      setFaults(Object.fromEntries(Object.entries(faults).filter(([key]) => !(key in changed))));
    },
  };

  return (
    <Page
      title="加入志愿者"
      bottom={
        <>
          {at > 0 ? <SecondaryButton text="上一步" disabled={join.busy} onTap={() => show(steps[at - 1] ?? 'who')} /> : null}
          <PrimaryButton
            text={step === 'agree' ? '确认加入' : '下一步'}
            busy={join.busy}
            disabled={!me.data || !district.data || !regions.data}
            onTap={forward}
          />
        </>
      }
    >
      {head}
      <View className="join__step">
        <Text className="join__step-name">{titles[step]}</Text>
        <Text className="second">
          第 {at + 1} 步，共 {steps.length} 步
        </Text>
      </View>
      <Progress share={(at + 1) / steps.length} label={`第 ${at + 1} 步，共 ${steps.length} 步`} />
      <Await query={me}>
        {() =>
          step === 'who' ? (
            <StepWho {...props} needsPhone={needsPhone} today={today} />
          ) : (
            <Await query={district}>
              {(d) => (step === 'can' ? <StepCan {...props} district={d} /> : <StepAgree {...props} district={d} />)}
            </Await>
          )
        }
      </Await>
    </Page>
  );
}
