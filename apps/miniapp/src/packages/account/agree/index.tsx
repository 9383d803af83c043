import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useAct } from '@/api';
import { useDistrict } from '@/district';
import { AgreeTo, notAgreed } from '@/features/account/AgreeTo';
import { VolunteersOnly } from '@/features/account/VolunteersOnly';
import { comeBack } from '@/features/account/ways';
import { rememberMe, useSession } from '@/session';
import { Await, Card, Page, PrimaryButton } from '@/ui';

const nothing = { codeOfConduct: false, privacy: false };

/** Asks for agreement to the documents: of people from a roster, who have not been asked yet, and of everybody after a new version. */
export default function AgreePage() {
  const district = useDistrict();
  const me = useSession((s) => s.me);
  const [agreed, setAgreed] = useState(nothing);
  const [faults, setFaults] = useState<ReturnType<typeof notAgreed>>({});
  const agree = useAct('agreeToDocuments', {
    done: '已确认，谢谢您',
    onDone: (volunteer) => {
      if (me) rememberMe({ ...me, volunteer });
      comeBack();
    },
    onError: ({ code }) => {
      // The documents have changed while they were being read.
      if (code !== 'CONSENT_REQUIRED') return;
      setAgreed(nothing);
      void district.refetch();
    },
  });
  const change = (changed: Partial<typeof nothing>) => {
    setAgreed({ ...agreed, ...changed });
    setFaults({});
  };
  const send = () => {
    const missing = notAgreed(agreed);
    setFaults(missing);
    if (Object.keys(missing).length > 0 || !district.data) return;
    const { codeOfConduct, privacy } = district.data;
    void agree.run({ body: { codeOfConductVersion: codeOfConduct.version, privacyVersion: privacy.version } });
  };
  return (
    <Page title="请您确认" bottom={me?.volunteer ? <PrimaryButton text="同意并确认" busy={agree.busy} onTap={send} /> : undefined}>
      <VolunteersOnly what="约定" icon="file-text">
        <Await query={district}>
          {(data) => (
            <Card>
              <Text>您的志愿者档案由团体登记，或者约定有了新版本。请阅读后确认，时长和积分不受影响。</Text>
              <AgreeTo district={data} agreed={agreed} faults={faults} onChange={change} />
            </Card>
          )}
        </Await>
      </VolunteersOnly>
    </Page>
  );
}
