import { ForwardOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex } from 'antd';
import { useNow } from '../../api/server-time';
import { useAct } from '../../api/use-api';
import { useDistrict } from '../../district/district';
import { clockSeconds, dateTime, dateWeekday, duration } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';

const steps = [
  { minutes: 10, label: '10分钟' },
  { minutes: 60, label: '1小时' },
  { minutes: 24 * 60, label: '1天' },
] as const;

/**
 * 演示时钟: moves the demo's time forward, so that an activity can be tried out in ten minutes. Due jobs run at each step; there is no way
 * back.
 */
export function Component() {
  const district = useDistrict();
  const now = useNow(1000);
  const act = useAct('advanceDemoClock', { done: (answer) => `现在是 ${dateTime(answer.now)}，执行了 ${answer.jobsRun} 项到期任务` });
  return (
    <>
      <PageHeader title="演示时钟" hint="把平台的业务时间往前拨，到期的自动签退、候补、公示等随之执行" />
      <Card style={{ maxWidth: 720 }}>
        <Flex vertical gap={24}>
          <div>
            <div className="page-hint">{dateWeekday(now)}</div>
            <div className="num" style={{ fontSize: 56, lineHeight: '68px', fontWeight: 650 }} role="timer" aria-label="平台时间">
              {clockSeconds(now)}
            </div>
            <div className="page-hint">
              {district && district.clockOffsetMinutes > 0 ? `比真实时间快 ${duration(district.clockOffsetMinutes)}` : '与真实时间一致'}
            </div>
          </div>
          <Flex gap={12} wrap>
            {steps.map(({ minutes, label }) => (
              <Button
                key={minutes}
                size="large"
                icon={<ForwardOutlined />}
                disabled={act.isPending}
                loading={act.isPending && act.variables.body.minutes === minutes}
                // The second click of a double click is ignored, because a step cannot be undone.
                onClick={(event) => event.detail < 2 && act.mutate({ body: { minutes } })}
              >
                前进 {label}
              </Button>
            ))}
          </Flex>
          <Alert type="info" showIcon title="只在演示环境提供，只能向前。登录有效期与限流仍按真实时间计算，不受影响。" />
        </Flex>
      </Card>
    </>
  );
}
