import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { partyWords } from '@zhiyuanhong/contracts/words/volunteers';
import { useState } from 'react';
import { useAct, useApi } from '@/api';
import { useDistrict, useSwitch } from '@/district';
import { openAgreement, openDocument } from '@/features/account/ways';
import { type Availability, AvailabilityGrid } from '@/features/volunteer/AvailabilityGrid';
import { RegionFields } from '@/features/volunteer/RegionFields';
import { fullDay } from '@/format';
import { Await, Card, Empty, MultiChips, Page, PickerField, PrimaryButton, Row, SwitchRow } from '@/ui';

type Volunteer = NonNullable<OutputOf<'getMe'>['volunteer']>;
type District = OutputOf<'getDistrict'>;
const parties = (['partyMember', 'leagueMember', 'democraticParty', 'masses'] as const).map((value) => ({
  value,
  label: word(partyWords, value),
}));
/** Text about the agreement: people from a roster, and everybody after a new version, have not agreed yet. */
const agreedTo = (version: string, { version: now }: District['privacy']) =>
  version === now ? `已同意版本 ${version}` : version ? `已同意版本 ${version}，现为 ${now}` : '尚未确认';
const choices = (list: readonly { code: string; name: string }[]) => list.map(({ code, name }) => ({ value: code, label: name }));

/** The volunteer's profile 志愿者档案: what can be changed here, and what cannot. */
export default function ProfilePage() {
  const me = useApi('getMe');
  const district = useDistrict();
  const { way } = useSwitch();
  const volunteer = me.data?.volunteer;
  if (volunteer && district.data) return <Profile key={volunteer.id} volunteer={volunteer} district={district.data} />;
  return (
    <Page title="我的资料">
      <Await query={me}>
        {() =>
          volunteer ? (
            <Await query={district}>{() => null}</Await>
          ) : (
            <Empty icon="id-card" text="还没有加入志愿者" action={way('加入志愿者', '/packages/join/index')} />
          )
        }
      </Await>
    </Page>
  );
}

function Profile({ volunteer, district }: { volunteer: Volunteer; district: District }) {
  const [regionCode, setRegion] = useState(volunteer.regionCode);
  const [skills, setSkills] = useState(volunteer.skills);
  const [categories, setCategories] = useState(volunteer.categories);
  const [languages, setLanguages] = useState(volunteer.languages);
  const [party, setParty] = useState(volunteer.party);
  const [availability, setAvailability] = useState<Availability>(volunteer.availability);
  const save = useAct('updateMyProfile', { done: '已保存' });
  const consent = useAct('updateMyProfile', { done: '已更改' });
  return (
    <Page
      title="我的资料"
      bottom={
        <PrimaryButton
          text="保存"
          busy={save.busy}
          onTap={() => void save.run({ body: { regionCode, skills, categories, languages, party, availability } })}
        />
      }
    >
      <Card flush>
        <Row title="姓名" value={volunteer.name} />
        <Row title="志愿者编号" value={volunteer.number} />
        <Row title="证件号码" value={volunteer.idNumberMasked} />
        <Row title="手机号" value={volunteer.phoneMasked} />
        <Row title="加入时间" value={fullDay(volunteer.joinedAt)} />
      </Card>
      <Card flush>
        <SwitchRow
          title="在排行榜上显示真实姓名"
          note={volunteer.leaderboardConsent ? '现在显示真实姓名' : '现在以“姓*”显示'}
          on={volunteer.leaderboardConsent}
          busy={consent.busy}
          onChange={(leaderboardConsent) => void consent.run({ body: { leaderboardConsent } })}
        />
      </Card>
      <Card>
        <RegionFields value={regionCode} onChange={setRegion} error={save.fieldError('regionCode')} />
        <PickerField label="政治面貌" options={parties} value={party} onChange={setParty} />
      </Card>
      <Card>
        <MultiChips
          label="想参加哪类服务"
          options={choices(district.categories)}
          value={categories}
          onChange={setCategories}
          error={save.fieldError('categories')}
        />
        <MultiChips
          label="我会的技能"
          options={choices(district.skills)}
          value={skills}
          onChange={setSkills}
          error={save.fieldError('skills')}
        />
        <MultiChips
          label="我会说的语言"
          options={choices(district.languages)}
          value={languages}
          onChange={setLanguages}
          error={save.fieldError('languages')}
        />
        <AvailabilityGrid value={availability} onChange={setAvailability} />
      </Card>
      <Card flush>
        <Row
          icon="file-text"
          title={district.codeOfConduct.title}
          note={agreedTo(volunteer.codeOfConductVersion, district.codeOfConduct)}
          onTap={() => openDocument('codeOfConduct')}
        />
        <Row
          icon="shield-check"
          title={district.privacy.title}
          note={agreedTo(volunteer.privacyVersion, district.privacy)}
          onTap={() => openDocument('privacy')}
        />
        {volunteer.codeOfConductVersion === district.codeOfConduct.version &&
        volunteer.privacyVersion === district.privacy.version ? null : (
          <Row icon="circle-check" title="去确认" note="阅读后点同意" onTap={openAgreement} />
        )}
      </Card>
      <View>
        <Text className="second">姓名和证件号码经过核验，如需更正请联系工作人员。</Text>
      </View>
    </Page>
  );
}
