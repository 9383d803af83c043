import { Text, View } from '@tarojs/components';
import { useApi, useDistrict } from '@/api';
import { ActivityCard } from '@/features/activities/ActivityCard';
import { count, hours } from '@/format';
import { goTab } from '@/platform';
import { useElder } from '@/theme/elder';
import { Await, BigNumber, Card, Empty, Icon, Page, Section, Tap } from '@/ui';
import './index.scss';

export default function HomePage() {
  const home = useApi('getHome', { query: {} });
  const district = useDistrict().data;
  const { elder, setElder } = useElder();
  return (
    <Page title={district?.platformName ?? APP_NAME} tab="home" tone="brand">
      <View className="page-band home__band">
        <Text className="home__slogan">{district?.slogan ?? ' '}</Text>
        <Tap className="home__mode" label={elder ? '切换到标准版' : '切换到关怀版'} onTap={() => setElder(!elder)}>
          <Icon name="a-large-small" size={18} />
          <Text>{elder ? '标准版' : '关怀版'}</Text>
        </Tap>
      </View>
      <Await query={home} rows={4}>
        {({ figures, nearby }) => (
          <>
            <Card title={`${district?.regionName ?? '社区'}志愿服务`}>
              <View className="numbers">
                <BigNumber value={count(figures.volunteers)} unit="人" name="志愿者" />
                <BigNumber value={hours(figures.monthMinutes)} unit="小时" name="本月服务" />
                <BigNumber value={count(figures.organisations)} unit="个" name="服务团体" />
              </View>
            </Card>
            <Section title="附近可以做的" more={{ text: '全部', onTap: () => goTab('activities') }}>
              {nearby.length === 0 ? <Empty icon="calendar-days" text="近期没有招募中的活动" hint="新活动发布后会出现在这里" /> : null}
              {nearby.slice(0, elder ? 2 : 3).map((activity) => (
                <ActivityCard key={activity.slotId} activity={activity} />
              ))}
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}
