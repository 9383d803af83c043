import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useAct, useApi } from '@/api';
import { serverNow } from '@/district';
import { VolunteersOnly } from '@/features/account/VolunteersOnly';
import { useServiceColour } from '@/features/duties/DutyCard';
import { type Duty, dutyTag, dutyWords, isSettled } from '@/features/duties/words';
import { duration } from '@/format';
import { goBack, open } from '@/platform';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Card, ColourMark, Page, PrimaryButton, ReadAloud, ResultScreen, Row, Stars, StateTag, TextButton, WordsSheet } from '@/ui';
import { Contact } from './Contact';
import { DigitsSheet } from './DigitsSheet';
import { Facts } from './Facts';
import './index.scss';
import { Running } from './Running';
import { purposeOf, useDoor } from './use-door';

const reasons = ['临时有事', '身体不适', '路上耽误，赶不到', '联系不上对方'];

/** An order for the volunteer who serves it: address, person, and the main action. */
export default function DutyPage() {
  const { id, c: scanned } = useRouter().params;
  const orderId = Number(id);
  const who = useWho();
  const order = useApi('getOrder', { params: { orderId } }, { enabled: who === 'volunteer' });
  const door = useDoor(order.data);
  const [givingBack, setGivingBack] = useState(false);
  const giveBack = useAct('giveBackOrder', { done: '已退回，会请别的志愿者去', onDone: goBack });
  const purpose = order.data ? purposeOf(order.data) : null;
  // Opened by scanning the service code: the scan is used at once, and only once.
  const latest = useRef(door);
  latest.current = door;
  const ready = purpose !== null;
  const known = {
    text: '知道了',
    onTap: () => {
      door.forget();
      // Scrolls up, because what has changed is at the top.
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
  };
  useEffect(() => {
    if (scanned && ready) latest.current.sendScanned(scanned);
  }, [scanned, ready]);
  return (
    <Page
      title="上门服务"
      bottom={
        purpose ? (
          <View className="duty__bar">
            <PrimaryButton
              icon="scan-line"
              text={purpose === 'start' ? '到达签到' : '完成签退'}
              busy={door.busy}
              onTap={() => void door.scanNow(purpose)}
            />
            <TextButton small icon="keyboard" text="扫不了码，输入 6 位数字" onTap={() => door.type(purpose)} />
          </View>
        ) : null
      }
    >
      <VolunteersOnly what="您的派单" icon="handshake">
        <Await query={order} rows={3}>
          {(duty) => (
            <>
              <Head duty={duty} />
              <Contact duty={duty} />
              <Facts duty={duty} />
              <After duty={duty} />
              {duty.actions.includes('giveBack') ? (
                <View className="duty__bar">
                  <TextButton text="去不了，退回这一单" onTap={() => setGivingBack(true)} />
                </View>
              ) : null}
            </>
          )}
        </Await>
      </VolunteersOnly>
      {door.told ? (
        <ResultScreen
          ok={door.told.ok}
          title={door.told.title}
          lines={door.told.lines}
          primary={door.told.again && purpose ? { text: '重新扫码', onTap: () => void door.scanNow(purpose) } : known}
          {...(door.told.again && purpose ? { secondary: known } : {})}
        >
          <ReadAloud text={[door.told.title, ...door.told.lines].join('。')} />
        </ResultScreen>
      ) : null}
      {door.typing ? (
        <DigitsSheet
          purpose={door.typing}
          fault={door.fault}
          busy={door.busy}
          onInput={door.clearFault}
          onSend={(digits) => door.typing && door.sendDigits(door.typing, digits)}
          onClose={door.stopTyping}
        />
      ) : null}
      {givingBack ? (
        <WordsSheet
          title="退回这一单"
          note="退回不影响您的时长、星级和积分。我们会马上请别的志愿者去，越早退回越好。"
          label="原因"
          phrases={reasons}
          yes="确认退回"
          busy={giveBack.busy}
          onSend={(reason) => void giveBack.run({ params: { orderId }, body: { reason } })}
          onClose={() => setGivingBack(false)}
        />
      ) : null}
    </Page>
  );
}

function Head({ duty }: { duty: Duty }) {
  const colour = useServiceColour(duty.colour);
  const elder = useElder((s) => s.elder);
  const { attendance } = duty;
  return (
    <Card>
      <View className="line">
        <Text className="card__title">{duty.title}</Text>
        <StateTag {...dutyTag(duty.state)} />
      </View>
      {duty.state === 'serving' && attendance ? <Running {...duty} checkInAt={attendance.checkInAt} /> : null}
      {duty.state !== 'serving' && typeof attendance?.minutes === 'number' ? (
        <Text className="duty__time figures">{duration(attendance.minutes)}</Text>
      ) : null}
      <Text>{dutyWords(duty, serverNow())}</Text>
      <ColourMark colour={colour} text={duty.colourName} />
      {elder ? (
        <ReadAloud
          text={`${duty.title}。${dutyWords(duty, serverNow())}。${duty.contact ? `${duty.contact.name}，${duty.contact.address}` : ''}`}
        />
      ) : null}
    </Card>
  );
}

/** What came of the service: record, points, the owner's stars. */
function After({ duty }: { duty: Duty }) {
  const { attendance, rating, state } = duty;
  if (!attendance?.checkOutAt) return null;
  return (
    <>
      {rating ? (
        <Card title="对方的评价" aside={<Stars value={rating.stars} />}>
          {rating.words ? <Text>{rating.words}</Text> : <Text className="second">没有留言</Text>}
        </Card>
      ) : null}
      <Card flush>
        {isSettled(state) ? <Row icon="history" title="时长与积分" onTap={() => open('/packages/me/ledger/index')} /> : null}
        <Row
          icon="clipboard-list"
          title="服务记录"
          note="时间与实际不符，可以提出异议"
          onTap={() => open('/packages/attendance/record/index', { id: attendance.id })}
        />
      </Card>
    </>
  );
}
