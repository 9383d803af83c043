import { Form, Input, Radio } from 'antd';
import { destinationLength, personNameLength, remarkLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../../kit/forms/at-least';
import type { Answer } from '../../../api/types';
import { duration } from '../../../kit/text/format';
import { ColourMark } from '../../../kit/marks/colour-mark';
import { channels } from './draft';
import { TimeChoice } from './time-choice';

interface Props {
  item: Answer<'getServiceItem'> | undefined;
  loading: boolean;
}

/** Time, note for the volunteer, destination, and how the order came in. */
export function Details({ item, loading }: Props) {
  return (
    <>
      {item ? (
        <div className="call-item">
          <b>{item.title}</b> <ColourMark colour={item.colour} text={item.colourName} />
          <p>{item.summary}</p>
          <small>
            {item.teamName} · 约 {duration(item.usualMinutes)} · {item.hoursText}
          </small>
        </div>
      ) : (
        <p className="page-hint">{loading ? '正在查可约的时间…' : '选好服务后，这里列出可约的时间。'}</p>
      )}
      {item && (
        <>
          <Form.Item name="appointedAt" label="上门时间" rules={[{ required: true, message: '请选择时间' }]}>
            <TimeChoice key={item.id} times={item.times} hoursText={item.hoursText} />
          </Form.Item>
          {item.needsDestination && (
            <Form.Item
              name="destination"
              label="去哪里"
              rules={[{ required: true, whitespace: true, message: '请问清去哪里' }, atLeast(destinationLength)]}
            >
              <Input maxLength={destinationLength.max} placeholder="如 区人民医院门诊楼" autoComplete="off" />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item name="note" label="嘱咐志愿者的话">
        <Input.TextArea rows={2} maxLength={remarkLength.max} placeholder="一句话，如 耳背，请大声敲门" />
      </Form.Item>
      <div className="fields-2">
        <Form.Item name="channel" label="来源">
          <Radio.Group className="call-channels" options={channels} optionType="button" size="small" />
        </Form.Item>
        <Form.Item name="placerName" label="来电人" tooltip="不是本人来电时填写；不填则记您的姓名">
          <Input maxLength={personNameLength.max} placeholder="不是本人时填" autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
