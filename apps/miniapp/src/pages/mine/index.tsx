import { Text, View } from '@tarojs/components';
import { useApi } from '@/api';
import { useSwitch } from '@/district';
import { JoinButton } from '@/features/account/JoinButton';
import { openLogin } from '@/features/account/ways';
import { MenuCard } from '@/features/menu/MenuCard';
import { count, duration, hours } from '@/format';
import { open } from '@/platform';
import { useSession, useWho } from '@/session';
import { Avatar, BigNumber, Card, ErrorState, Page, PrimaryButton, Progress, Tap } from '@/ui';
import './index.scss';

/** 我的: hours, star, rank and points as four large numbers, and lists below. */
export default function MinePage() {
  const known = useWho();
  const { way } = useSwitch();
  const query = useApi('getMe', undefined, { enabled: known !== 'guest' });
  // When the server cannot be reached, what the login said is shown.
  const stored = useSession((s) => s.me);
  const me = query.data ?? stored;
  const volunteer = me?.volunteer;
  const who = volunteer ? 'volunteer' : known;
  const next = {
    guest: { text: '登录', onTap: openLogin },
    account: way('加入志愿者', '/packages/join/index'),
    volunteer: way('我的资料', '/packages/me/profile/index'),
  }[who];
  const head = (
    <>
      <Avatar large name={me?.displayName ?? '志'} />
      <View>
        <Text className="strong mine__name">{volunteer?.name ?? me?.displayName ?? (who === 'guest' ? '点击登录' : '已登录')}</Text>
        <View className="second">
          {volunteer
            ? `编号 ${volunteer.number} · ${volunteer.regionName}`
            : who === 'guest'
              ? '登录后查看时长、星级和积分'
              : '还没有加入志愿者'}
        </View>
      </View>
    </>
  );
  return (
    <Page title="我的" tab="mine">
      <Card>
        {next ? (
          <Tap className="mine__who" label={next.text} onTap={next.onTap}>
            {head}
          </Tap>
        ) : (
          <View className="mine__who">{head}</View>
        )}
        {query.error && !query.data ? (
          <ErrorState text={query.error.message} busy={query.isFetching} onRetry={() => void query.refetch()} />
        ) : null}
        {query.data && volunteer ? <Numbers minutes={volunteer.minutes} star={volunteer.star} points={volunteer.points} /> : null}
        {who === 'guest' ? <PrimaryButton text="登录" onTap={openLogin} /> : null}
        {who === 'account' ? <JoinButton icon="user-plus" /> : null}
      </Card>
      <MenuCard place="service" who={who} />
      <MenuCard place="requests" who={who} />
      <MenuCard place="general" who={who} />
    </Page>
  );
}

function Numbers({ minutes, star, points }: { minutes: number; star: number; points: number }) {
  const stars = useApi('getMyStars').data;
  const ranked = useSwitch().isOn('leaderboards');
  const rank = useApi('getMyRank', { query: { period: 'month' } }, { enabled: ranked }).data;
  const next = stars?.ladder.find((step) => !step.reached);
  const from = (stars?.ladder.filter((step) => step.reached).at(-1)?.hours ?? 0) * 60;
  return (
    <>
      <View className="numbers mine__numbers">
        <BigNumber value={hours(minutes)} unit="小时" name="服务时长" onTap={() => open('/packages/me/ledger/index')} />
        <BigNumber value={star} unit="星" name="星级" onTap={() => open('/packages/me/stars/index')} />
        {ranked ? (
          <BigNumber value={rank ? count(rank.rank) : '—'} unit="名" name="本月排名" onTap={() => open('/packages/leaderboard/index')} />
        ) : null}
        <BigNumber value={count(points)} unit="分" name="积分" onTap={() => open('/packages/me/ledger/index', { unit: 'points' })} />
      </View>
      {stars && next && stars.toNextMinutes !== null ? (
        <View className="stack">
          <Progress share={(minutes - from) / (next.hours * 60 - from)} label={`离${next.star}星还差 ${duration(stars.toNextMinutes)}`} />
          <Text className="second">
            离{next.star}星还差 {duration(stars.toNextMinutes)}
          </Text>
        </View>
      ) : null}
    </>
  );
}
