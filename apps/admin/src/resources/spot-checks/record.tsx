import { findingWords, spotCheckWayWords } from '@zhiyuanhong/contracts/words';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { findingLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import { fieldFaults } from '../../api/error-text';
import type { Input as InputOf } from '../../api/types';
import { useAct } from '../../api/use-api';
import { choicesOf } from '../../kit/text/choices';
import type { SpotCheck } from './types';

type Values = InputOf<'recordSpotCheck'>['body'];

/** Form for how a check was carried out and what was found; the organisation can read it. */
export function RecordSpotCheck({ check }: { check: SpotCheck }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const act = useAct('recordSpotCheck', { done: '已记录，并告知团体' });
  const record = (body: Values) =>
    act
      .mutateAsync({ params: { spotCheckId: check.id }, body })
      .then(() => setOpen(false))
      .catch((error: unknown) => form.setFields(fieldFaults(error) as Parameters<typeof form.setFields>[0]));
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        记录结果
      </Button>
      <Modal
        open={open}
        title={`抽查结果：${check.title}`}
        okText="记录并告知团体"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <Form<Values> form={form} layout="vertical" preserve={false} onFinish={(values) => void record(values)}>
          <Form.Item name="way" label="怎么查的" rules={[{ required: true, message: '请选择' }]}>
            <Radio.Group options={choicesOf(spotCheckWayWords)} optionType="button" />
          </Form.Item>
          <Form.Item name="finding" label="结果" rules={[{ required: true, message: '请选择' }]}>
            <Radio.Group options={choicesOf(findingWords)} optionType="button" />
          </Form.Item>
          <Form.Item
            name="words"
            label="看到了什么"
            rules={[{ required: true, whitespace: true, message: '请写明看到的情况' }, atLeast(findingLength)]}
            style={{ marginBottom: 28 }}
          >
            <Input.TextArea
              autoSize={{ minRows: 3 }}
              maxLength={findingLength.max}
              showCount
              placeholder="如：应到 10 人，实到 9 人，签到有序，物资齐全"
            />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
