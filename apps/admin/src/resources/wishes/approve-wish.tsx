import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { assessedMinutes, wishTitleLength, wishWordsLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import { fieldFaults } from '../../api/error-text';
import { useAct } from '../../api/use-api';
import type { Wish } from './types';

type Values = { title: string; words: string; minutes: number };

/** Approves a wish with the text for the wall, without personal data, and the assessed hours 时数评估. */
export function ApproveWish({ wish }: { wish: Wish }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const act = useAct('reviewWish', { done: '已通过，已上心愿墙' });
  const approve = (values: Values) =>
    act
      .mutateAsync({ params: { wishId: wish.id }, body: { decision: 'approve', ...values } })
      .then(() => setOpen(false))
      .catch((error: unknown) => form.setFields(fieldFaults(error) as Parameters<typeof form.setFields>[0]));
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        通过
      </Button>
      <Modal
        open={open}
        title="通过这个心愿"
        okText="通过并上墙"
        width={600}
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <p className="page-hint">下面的文字会公开。请删去姓名、电话、门牌等个人信息；许愿人的原话仍然保留，只有您和许愿人能看到。</p>
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{
            title: wish.original?.title ?? wish.title,
            words: wish.original?.words ?? wish.words,
            minutes: wish.minutes ?? 60,
          }}
          onFinish={(values) => void approve(values)}
        >
          <Form.Item
            name="title"
            label="公开的标题"
            rules={[{ required: true, whitespace: true, message: '请填写标题' }, atLeast(wishTitleLength)]}
          >
            <Input maxLength={wishTitleLength.max} showCount />
          </Form.Item>
          <Form.Item
            name="words"
            label="公开的内容"
            rules={[{ required: true, whitespace: true, message: '请填写内容' }, atLeast(wishWordsLength)]}
          >
            <Input.TextArea autoSize={{ minRows: 4 }} maxLength={wishWordsLength.max} showCount />
          </Form.Item>
          <Form.Item
            name="minutes"
            label="评估时数"
            rules={[{ required: true, message: '请填写评估时数' }]}
            extra="实现后按这个时数计入志愿者的时长和积分"
          >
            <InputNumber {...assessedMinutes} step={10} precision={0} suffix="分钟" style={{ width: 200 }} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
