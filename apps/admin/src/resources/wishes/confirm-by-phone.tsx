import { Button, Form, Input, Modal, Rate } from 'antd';
import { useState } from 'react';
import { remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../api/use-api';
import type { Wish } from './types';

type Values = { stars: number; thanks?: string };

/** 电话确认: the reviewer has called the wisher, which the record says. Minutes and points are paid. */
export function ConfirmByPhone({ wish }: { wish: Wish }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const act = useAct('confirmWish', { done: '已确认，时数和积分已入账' });
  const confirm = ({ stars, thanks = '' }: Values) =>
    act
      .mutateAsync({ params: { wishId: wish.id }, body: { stars, thanks: thanks.trim() } })
      .then(() => setOpen(false))
      .catch(() => undefined);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        电话确认实现
      </Button>
      <Modal
        open={open}
        title="电话确认心愿实现"
        okText="确认实现"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <p className="page-hint">请先打电话给许愿人。记录会注明“电话确认”和您的姓名，时数和积分随即入账。</p>
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ stars: 5 }}
          onFinish={(values) => void confirm(values)}
        >
          <Form.Item name="stars" label="许愿人打几颗星" rules={[{ required: true, min: 1, type: 'number', message: '请选择星级' }]}>
            <Rate />
          </Form.Item>
          <Form.Item name="thanks" label="许愿人的话（可不填，会显示在心愿墙）" style={{ marginBottom: 28 }}>
            <Input.TextArea rows={3} maxLength={remarkLength.max} showCount />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
