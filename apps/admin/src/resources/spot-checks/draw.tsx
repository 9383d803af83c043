import { SearchOutlined } from '@ant-design/icons';
import { App, Button, Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { drawnAtOnce } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../api/use-api';

/** Draws projects for spot-checks by lot. */
export function DrawSpotChecks() {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ count: number }>();
  const act = useAct('drawSpotChecks');
  const draw = ({ count }: { count: number }) =>
    act
      .mutateAsync({ body: { count } })
      .then(({ items, among }) => {
        setOpen(false);
        if (items.length > 0) message.success(`从 ${among} 个项目中抽到 ${items.length} 个`);
        else message.info('没有可以抽取的项目：正在开展的都在近期抽查过了');
      })
      .catch(() => undefined);
  return (
    <>
      <Button type="primary" icon={<SearchOutlined />} onClick={() => setOpen(true)}>
        抽取项目
      </Button>
      <Modal
        open={open}
        title="抽取项目"
        okText="开始抽取"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <p className="page-hint">在本辖区前后一个月内有班次的项目里随机抽取。正在抽查的、近期抽查过的、您自己团体的不参加抽取。</p>
        <Form form={form} layout="vertical" preserve={false} initialValues={{ count: 3 }} onFinish={(values) => void draw(values)}>
          <Form.Item name="count" label="抽几个" rules={[{ required: true, message: '请填写抽几个' }]}>
            <InputNumber {...drawnAtOnce} precision={0} suffix="个" style={{ width: 160 }} autoFocus />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
