import { CameraOutlined, CheckCircleFilled, CloseCircleFilled, PictureOutlined } from '@ant-design/icons';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { App, Button, Card, Flex, Form, Input, Upload } from 'antd';
import { useCallback, useState } from 'react';
import { errorText } from '../../api/error-text';
import { useAct } from '../../api/use-api';
import { dateTime } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Camera } from './camera';
import { decodeFile } from './decode-qr';
import type { Verification, Verified } from './types';
import './verify.css';

type Result = { kind: 'verified'; verified: Verified } | { kind: 'again'; text: string } | { kind: 'refused'; text: string };

const columns: Column<Verification>[] = [
  {
    key: 'at',
    title: '核销时间',
    width: 220,
    render: (row) => row.voucher.verifiedAt && dateTime(row.voucher.verifiedAt),
    csv: (row) => row.voucher.verifiedAt && dateTime(row.voucher.verifiedAt),
  },
  {
    key: 'title',
    title: '回馈项目',
    render: (row) => <span className="cell-main">{row.voucher.title}</span>,
    csv: (row) => row.voucher.title,
  },
  { key: 'holder', title: '志愿者', width: 120, render: (row) => row.holderMasked, csv: (row) => row.holderMasked },
  {
    key: 'number',
    title: '券号',
    width: 180,
    render: (row) => <span className="num">{row.voucher.number}</span>,
    csv: (row) => row.voucher.number,
  },
  { key: 'price', title: '积分', width: 90, align: 'right', render: (row) => row.voucher.price, csv: (row) => row.voucher.price },
];

/** 核销: verifies a voucher at the counter, by camera, image file or typed digits; each voucher once. */
export function Component() {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ code: string }>();
  const [camera, setCamera] = useState(false);
  const [result, setResult] = useState<Result>();
  const { mutateAsync, isPending } = useAct('verifyVoucher', { quiet: true });

  const verify = useCallback(
    async (code: string) => {
      setCamera(false);
      try {
        setResult({ kind: 'verified', verified: await mutateAsync({ body: { code: code.trim() } }) });
        form.resetFields();
      } catch (error) {
        // The answer to the first try was lost: to send the volunteer away now would be wrong.
        const again = error instanceof ApiError && error.code === 'VOUCHER_JUST_VERIFIED';
        setResult({ kind: again ? 'again' : 'refused', text: errorText(error) });
      }
    },
    [form, mutateAsync],
  );
  const onCode = useCallback((text: string) => void verify(text), [verify]);

  const fromPicture = async (file: Blob) => {
    const text = await decodeFile(file);
    if (text) await verify(text);
    else message.warning('图片里没有找到二维码，请换一张清楚的，或输入 12 位码');
  };

  return (
    <>
      <PageHeader title="核销兑换券" hint="请志愿者出示手机上的券码；每张券只能核销一次" />
      <div className="verify">
        <Card>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={({ code }) => void verify(code)}>
            <Form.Item
              name="code"
              label="12 位兑换码"
              getValueFromEvent={(event: { target: { value: string } }) => grouped(event.target.value)}
              rules={[
                { required: true, message: '请输入兑换码' },
                { pattern: /^\d{4} \d{4} \d{4}$/, message: '兑换码是 12 位数字' },
              ]}
            >
              <Input size="large" className="code-input" inputMode="numeric" autoComplete="off" autoFocus placeholder="0000 0000 0000" />
            </Form.Item>
            <Button type="primary" size="large" block htmlType="submit" loading={isPending}>
              核销
            </Button>
          </Form>
          <Flex gap={12} style={{ marginTop: 16 }}>
            <Button icon={<CameraOutlined />} style={{ flex: 1 }} onClick={() => setCamera(true)} disabled={camera}>
              用摄像头扫
            </Button>
            <Upload
              accept="image/*"
              showUploadList={false}
              className="upload-wide"
              beforeUpload={(file) => {
                void fromPicture(file);
                return false;
              }}
            >
              <Button icon={<PictureOutlined />} block>
                识别图片
              </Button>
            </Upload>
          </Flex>
          {camera && (
            <div style={{ marginTop: 20 }}>
              <Camera onCode={onCode} close={() => setCamera(false)} />
            </div>
          )}
        </Card>
        <div aria-live="assertive">{result ? <Outcome result={result} /> : <div className="outcome idle">核销结果会显示在这里</div>}</div>
      </div>
      <h2 className="section-title" style={{ margin: '28px 0 12px' }}>
        核销记录
      </h2>
      <QueryTable op="listVerifications" label="核销记录" rowKey={(row) => row.voucher.id} columns={columns} empty="还没有核销过" />
    </>
  );
}

/** Digits in groups of four, as the phone shows them. */
const grouped = (text: string) =>
  text
    .replace(/\D/g, '')
    .slice(0, 12)
    .replace(/(\d{4})(?=\d)/g, '$1 ');

function Outcome({ result }: { result: Result }) {
  if (result.kind === 'again')
    return (
      <div className="outcome good">
        <CheckCircleFilled className="outcome-icon" />
        <h2>刚刚已核销</h2>
        <p>{result.text}</p>
      </div>
    );
  if (result.kind === 'refused')
    return (
      <div className="outcome bad" role="alert">
        <CloseCircleFilled className="outcome-icon" />
        <h2>没有核销</h2>
        <p>{result.text}</p>
      </div>
    );
  const { voucher, holderMasked } = result.verified;
  return (
    <div className="outcome good">
      <CheckCircleFilled className="outcome-icon" />
      <h2>核销成功</h2>
      <p className="outcome-what">{voucher.title}</p>
      <p>
        志愿者 {holderMasked} · {voucher.price} 积分
        <br />
        <span className="num">券号 {voucher.number}</span>
        {voucher.verifiedAt && (
          <>
            <br />
            {dateTime(voucher.verifiedAt)}
          </>
        )}
      </p>
    </div>
  );
}
