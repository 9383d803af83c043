import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { orderWords, stageWords } from '@zhiyuanhong/contracts/words/orders';
import { provisional, serverNow } from '@/district';
import { ago } from '@/format';
import { Icon } from '@/ui';
import './SixSteps.scss';
import { type Order, type OrderRow, spokenTime, stepOf } from './words';

const stages = ['place', 'accept', 'dispatch', 'serve', 'settle', 'rate'] as const;

/** The six stages as a thin bar, for lists. Draws nothing for an order that was cancelled or failed: its tag says so. */
export function SixBar({ order }: { order: Pick<OrderRow, 'state'> }) {
  const step = stepOf(order);
  if (step === 0) return null;
  const stage = stages[step - 1];
  const label = stage ? `第 ${step} 步，共 6 步：${word(stageWords, stage)}` : '六步全部完成';
  return (
    <View className="six-bar" {...{ role: 'img', 'aria-label': label }}>
      {stages.map((one, i) => (
        <View key={one} className={`six-bar__one ${i + 1 < step ? 'six-bar__one--done' : i + 1 === step ? 'six-bar__one--now' : ''}`} />
      ))}
    </View>
  );
}

type Step = Order['steps'][number];

/** The six steps 点单 → 评单: who did each and when, the deadline of the next, and what is late. */
export function SixSteps({ order }: { order: Pick<Order, 'state' | 'steps' | 'escalations'> }) {
  return (
    <View className="six" {...{ role: 'list' }}>
      {order.steps.map((step, i) => (
        <View key={step.stage} className={`six__step six__step--${step.state}`} {...{ role: 'listitem' }}>
          <View className="six__mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size={14} /> : <Text>{i + 1}</Text>}
          </View>
          <View className="six__text">
            <View className="six__line">
              <Text className="six__name">{word(stageWords, step.stage)}</Text>
              <Text className="six__when">{step.state === 'now' ? word(orderWords, order.state) : when(step)}</Text>
            </View>
            <Notes step={step} escalations={order.escalations} />
          </View>
        </View>
      ))}
    </View>
  );
}

function when({ state, at }: Step): string {
  if (state === 'done') return at ? ago(at, serverNow()) : '已完成';
  return state === 'skipped' ? '没有进行' : '';
}

function Notes({ step, escalations }: { step: Step; escalations: Order['escalations'] }) {
  const told = escalations.filter((e) => e.stage === step.stage);
  const late = step.overdue && step.state === 'now';
  const due = step.state === 'now' || step.state === 'ahead' ? step.dueAt : null;
  return (
    <>
      {step.byName ? <Text className="six__note">{step.byName}</Text> : null}
      {due && !late ? (
        <Text className="six__note">
          最晚{spokenTime(due, serverNow())}前{step.stage === 'rate' ? '' : provisional(due)}
        </Text>
      ) : null}
      {step.overdue && !late ? <Text className="six__note">比时限晚了</Text> : null}
      {late ? (
        <View className="six__late">
          <Icon name="clock" size={16} />
          <Text>{due ? `已超时，应在${spokenTime(due, serverNow())}前完成` : '已超时'}</Text>
        </View>
      ) : null}
      {told.map((e) => (
        <Text key={e.level} className="six__note">
          {ago(e.at, serverNow())}已上报{e.regionName}催办
        </Text>
      ))}
    </>
  );
}
