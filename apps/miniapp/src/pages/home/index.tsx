import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useApi } from '@/api';
import { useDistrict, useSwitch } from '@/district';
import { ActivityCard } from '@/features/activities/ActivityCard';
import { NowCard } from '@/features/home/NowCard';
import { blocksFor, elderBlocks } from '@/features/home/blocks';
import { useHere } from '@/features/place/here';
import { count, hours } from '@/format';
import { goTab, open } from '@/platform';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, BigNumber, Card, Empty, type GridItem, Icon, IconGrid, Page, Section, Tap } from '@/ui';
import './index.scss';

export default function HomePage() {
  const point = useHere((s) => s.point);
  const home = useApi('getHome', { query: point ?? {} });
  const district = useDistrict().data;
  const who = useWho();
  const { elder, setElder } = useElder();
  const [all, setAll] = useState(false);
  const switches = useSwitch();
  const blocks = blocksFor(who, switches, district?.modules ?? []);
  const few = elder && !all;
  const items: GridItem[] = (few ? elderBlocks(blocks, who) : blocks).map((b) => ({
    key: b.key,
    icon: b.icon,
    text: b.name,
    onTap: () => open(b.page),
  }));
  if (few) items.push({ key: 'more', icon: 'list-checks', text: '更多功能', onTap: () => setAll(true) });
  return (
    <Page title={district?.platformName ?? APP_NAME} tab="home" tone="brand">
      <View className="page-band home__band">
        <Text className="home__slogan">{district?.slogan ?? ' '}</Text>
        <View className="home__tools">
          <Tap className="home__mode" label={elder ? '切换到标准版' : '切换到关怀版'} onTap={() => setElder(!elder)}>
            <Icon name="a-large-small" size={18} />
            <Text>{elder ? '标准版' : '关怀版'}</Text>
          </Tap>
          <Tap className="home__mode" label="扫一扫" onTap={() => open('/packages/attendance/scan/index')}>
            <Icon name="scan-line" size={18} />
            <Text>扫一扫</Text>
          </Tap>
        </View>
      </View>
      <Await query={home} rows={4}>
        {(answer) => (
          <>
            {/* Elder mode shows at most four choices: joining is one of the blocks, and activities have their tab. */}
            {elder && who !== 'volunteer' ? null : <NowCard home={answer} />}
            {elder || !switches.isOn('projects') ? null : (
              <Section title="近期可以做的" more={{ text: '全部', onTap: () => goTab('activities') }}>
                {answer.nearby.length === 0 ? (
                  <Empty icon="calendar-days" text="近期没有招募中的活动" hint="新活动发布后会出现在这里" />
                ) : null}
                {answer.nearby.slice(0, 3).map((activity) => (
                  <ActivityCard key={activity.slotId} activity={activity} />
                ))}
              </Section>
            )}
            {blocks.length > 0 ? (
              <Card>
                <IconGrid items={items} />
              </Card>
            ) : null}
            <Card title={`${district?.regionName ?? '社区'}志愿服务`}>
              <View className="numbers">
                <BigNumber value={count(answer.figures.volunteers)} unit="人" name="志愿者" />
                <BigNumber value={hours(answer.figures.monthMinutes)} unit="小时" name="本月服务" />
                <BigNumber value={count(answer.figures.organisations)} unit="个" name="服务团体" />
              </View>
            </Card>
          </>
        )}
      </Await>
    </Page>
  );
}
