import { Text, View } from '@tarojs/components';
import { useApi } from '@/api';
import { openJoin, openLogin } from '@/features/account/ways';
import { count, duration, hours } from '@/format';
import { open } from '@/platform';
import { useSession, useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Avatar, BigNumber, Card, ErrorState, Page, PrimaryButton, Progress, Row, Tap } from '@/ui';
import './index.scss';

/** 我的: hours, star, rank and points as four large numbers; below, the lists. */
export default function MinePage() {
  const who = useWho();
  const { elder } = useElder();
  const query = useApi('getMe', undefined, { enabled: who !== 'guest' });
  // Nobody becomes a stranger because the server cannot be reached: what the login told stands in for the answer.
  const stored = useSession((s) => s.me);
  const me = query.data ?? stored;
  const volunteer = me?.volunteer;
  return (
    <Page title="我的" tab="mine">
      <Card>
        <Tap
          className="mine__who"
          label={who === 'guest' ? '登录' : volunteer ? '我的资料' : '加入志愿者'}
          onTap={() => (who === 'guest' ? openLogin() : volunteer ? open('/packages/me/profile/index') : openJoin())}
        >
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
        </Tap>
        {query.error && !query.data ? (
          <ErrorState text={query.error.message} busy={query.isFetching} onRetry={() => void query.refetch()} />
        ) : null}
        {query.data && volunteer ? <Numbers minutes={volunteer.minutes} star={volunteer.star} points={volunteer.points} /> : null}
        {who === 'guest' ? <PrimaryButton text="登录" onTap={openLogin} /> : null}
        {who === 'account' ? <PrimaryButton text="加入志愿者" icon="user-plus" onTap={openJoin} /> : null}
      </Card>
      {volunteer ? (
        <Card flush>
          <Row icon="calendar-check" title="我的报名" onTap={() => open('/packages/activities/mine/index')} />
          <Row icon="handshake" title="我的派单" onTap={() => open('/packages/orders/duties/index')} />
          <Row icon="clipboard-list" title="服务记录" onTap={() => open('/packages/attendance/records/index')} />
          <Row icon="history" title="时长与积分" onTap={() => open('/packages/me/ledger/index')} />
          <Row icon="ticket" title="我的兑换券" onTap={() => open('/packages/rewards/vouchers/index')} />
        </Card>
      ) : null}
      {who === 'guest' ? null : (
        <Card flush>
          <Row icon="concierge-bell" title="我的订单" onTap={() => open('/packages/orders/mine/index')} />
          <Row icon="heart" title="我的心愿" onTap={() => open('/packages/wishes/mine/index')} />
          <Row icon="shield-check" title="专业队" onTap={() => open('/packages/teams/index')} />
        </Card>
      )}
      <Card flush>
        <Row icon="trophy" title="志愿排行榜" onTap={() => open('/packages/leaderboard/index')} />
        <Row icon="gift" title="回馈激励" onTap={() => open('/packages/rewards/list/index')} />
        {volunteer && !elder ? <Row icon="id-card" title="我的资料" onTap={() => open('/packages/me/profile/index')} /> : null}
        <Row
          icon="settings"
          title="设置"
          note={who === 'guest' ? '关怀版、约定' : '关怀版、退出登录'}
          onTap={() => open('/packages/settings/settings/index')}
        />
      </Card>
    </Page>
  );
}

function Numbers({ minutes, star, points }: { minutes: number; star: number; points: number }) {
  const stars = useApi('getMyStars').data;
  const rank = useApi('getMyRank', { query: { period: 'month' } }).data;
  const next = stars?.ladder.find((step) => !step.reached);
  const from = (stars?.ladder.filter((step) => step.reached).at(-1)?.hours ?? 0) * 60;
  return (
    <>
      <View className="numbers mine__numbers">
        <BigNumber value={hours(minutes)} unit="小时" name="服务时长" onTap={() => open('/packages/me/ledger/index')} />
        <BigNumber value={star} unit="星" name="星级" onTap={() => open('/packages/me/stars/index')} />
        <BigNumber value={rank ? count(rank.rank) : '—'} unit="名" name="本月排名" onTap={() => open('/packages/leaderboard/index')} />
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
