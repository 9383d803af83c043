import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useList } from '@/api';
import { useSwitch } from '@/district';
import { VolunteersOnly } from '@/features/account/VolunteersOnly';
import { count, duration, fullDay, hours } from '@/format';
import { useWho } from '@/session';
import { type Entry, EntrySheet } from './EntrySheet';
import { Await, BigNumber, Card, Empty, ListEnd, Page, Row, Segments } from '@/ui';

type Unit = 'minutes' | 'points';

const amountOf = ({ amount, unit }: Pick<Entry, 'amount' | 'unit'>) =>
  `${amount > 0 ? '+' : '−'}${unit === 'minutes' ? duration(Math.abs(amount)) : `${count(Math.abs(amount))} 分`}`;

/** The caller's movements 变动; for volunteers only. */
export default function LedgerPage() {
  const who = useWho();
  if (who === 'volunteer') return <Ledger />;
  return (
    <Page title="时长与积分">
      <VolunteersOnly what="时长与积分" icon="history">
        {null}
      </VolunteersOnly>
    </Page>
  );
}

/** Minutes or points, newest first; a tap shows details. */
function Ledger() {
  const asked = useRouter().params['unit'];
  const [unit, setUnit] = useState<Unit>(asked === 'points' ? 'points' : 'minutes');
  const list = useList('listMyLedger', { query: { unit } });
  const balance = list.first?.balance;
  const { way } = useSwitch();
  const [shown, setShown] = useState<Entry | null>(null);
  return (
    <Page title="时长与积分" onBottom={list.more}>
      <Segments
        options={[
          { value: 'minutes', label: '服务时长' },
          { value: 'points', label: '积分' },
        ]}
        value={unit}
        onChange={setUnit}
      />
      {balance ? (
        <Card>
          <View className="numbers">
            {unit === 'minutes' ? (
              <>
                <BigNumber value={hours(balance.minutes)} unit="小时" name="累计" />
                <BigNumber value={hours(balance.yearMinutes)} unit="小时" name="今年" />
                <BigNumber value={hours(balance.monthMinutes)} unit="小时" name="本月" />
              </>
            ) : (
              <BigNumber value={count(balance.points)} unit="分" name="可用积分" />
            )}
          </View>
        </Card>
      ) : null}
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          <Empty
            icon="history"
            text="还没有记录"
            hint={unit === 'minutes' ? '活动结束并经组织者确认后，时长会记在这里' : '确认的服务时长会换算成积分'}
            action={way('去看活动', '/pages/activities/index')}
          />
        }
      >
        {() => (
          <>
            <Card flush>
              {list.items.map((entry) => (
                <Row
                  key={entry.id}
                  title={entry.text}
                  note={fullDay(entry.serviceDate)}
                  value={<Text className={`figures strong ${entry.amount > 0 ? 'ledger__plus' : ''}`}>{amountOf(entry)}</Text>}
                  onTap={() => setShown(entry)}
                />
              ))}
            </Card>
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
      <Text className="second elder-hide">每一笔都与前一笔相扣，编号在时长和积分间连续，任何改动都能被查出；更正只会新增一笔冲正。</Text>
      {shown ? <EntrySheet entry={shown} amount={amountOf(shown)} onClose={() => setShown(null)} /> : null}
    </Page>
  );
}
