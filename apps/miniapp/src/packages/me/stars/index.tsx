import { Text, View } from '@tarojs/components';
import { useApi } from '@/api';
import { duration, fullDay, hours } from '@/format';
import { open } from '@/platform';
import { Await, Card, Page, Progress, SecondaryButton, Stars, StateTag } from '@/ui';
import './index.scss';

const names = ['还没有星级', '一星志愿者', '二星志愿者', '三星志愿者', '四星志愿者', '五星志愿者'];

/** The ladder of stars 星级: the present star, what is missing for the next, and what counts. */
export default function StarsPage() {
  const stars = useApi('getMyStars');
  return (
    <Page title="我的星级">
      <Await query={stars} rows={3}>
        {({ star, minutes, ladder, toNextMinutes, conferral }) => {
          const from = (ladder.filter((step) => step.reached).at(-1)?.hours ?? 0) * 60;
          const next = ladder.find((step) => !step.reached);
          return (
            <>
              <Card>
                <View className="star-now">
                  <Stars value={star} size={34} />
                  <Text className="strong">{names[star]}</Text>
                  <Text className="second">累计已确认 {hours(minutes)} 小时</Text>
                </View>
                {next && toNextMinutes !== null ? (
                  <View className="stack">
                    <Progress
                      share={(minutes - from) / (next.hours * 60 - from)}
                      label={`离${names[next.star]}还差 ${duration(toNextMinutes)}`}
                    />
                    <Text>
                      离{names[next.star]}还差 <Text className="strong">{duration(toNextMinutes)}</Text>
                    </Text>
                  </View>
                ) : (
                  <Text>您已达到最高星级，感谢长久的付出。</Text>
                )}
              </Card>
              <Card flush>
                {ladder.map((step) => (
                  <View key={step.star} className="star-step">
                    <Stars value={step.star} size={16} />
                    <Text className="strong star-step__hours">{step.hours} 小时</Text>
                    {step.state === 'conferred' ? (
                      <StateTag text="已认定" tone="good" />
                    ) : step.state === 'notice' ? (
                      <StateTag text="公示中" tone="waiting" />
                    ) : (
                      <StateTag text={step.reached ? '待认定' : '未达到'} />
                    )}
                    {step.conferredAt ? <Text className="second star-step__day">{fullDay(step.conferredAt)} 认定</Text> : null}
                    {step.state === 'notice' && step.noticeUntil ? (
                      <Text className="second star-step__day">公示至 {fullDay(step.noticeUntil)}</Text>
                    ) : null}
                  </View>
                ))}
              </Card>
              <Card title="怎样计算">
                <Text>
                  只计算经组织者确认的服务时长，按实际服务的分钟累计，不四舍五入。花费积分不影响时长和星级，已认定的星级不会失去。
                </Text>
                <Text className="second">
                  {conferral === 'automatic' ? '本地区达到时长后自动认定。' : '达到时长后先公示，公示期满由认定单位确认。'}
                </Text>
              </Card>
              <SecondaryButton text="查看时长明细" icon="history" onTap={() => open('/packages/me/ledger/index', { unit: 'minutes' })} />
            </>
          );
        }}
      </Await>
    </Page>
  );
}
