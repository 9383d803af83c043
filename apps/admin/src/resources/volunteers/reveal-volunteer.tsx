import { Alert, Modal, Typography } from 'antd';
import { useState } from 'react';
import { revealReasonLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../api/use-api';
import { ReasonButton } from '../../kit/actions/reason-button';

const phrases = ['联系本人确认服务安排', '核对身份信息', '处理本人投诉或异议', '突发情况联系'] as const;
const names = { phone: '手机号', idNumber: '身份证号' } as const;

/** Shows personal data in full; who read what and why is written to the audit trail. */
export function RevealVolunteer({ volunteerId, field }: { volunteerId: number; field: keyof typeof names }) {
  const [value, setValue] = useState<string>();
  const act = useAct('revealVolunteer');
  return (
    <>
      <ReasonButton
        title={`查看完整${names[field]}`}
        hint="查看记录会写入审计，包括您的姓名和理由。"
        okText="查看"
        phrases={phrases}
        length={revealReasonLength}
        run={(reason) => act.mutateAsync({ params: { volunteerId }, body: { field, reason } }).then((answer) => setValue(answer.value))}
      >
        查看{names[field]}
      </ReasonButton>
      <Modal
        open={value !== undefined}
        title={names[field]}
        okText="关闭"
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={() => setValue(undefined)}
        onCancel={() => setValue(undefined)}
      >
        <Typography.Title level={3} copyable className="num" style={{ margin: '12px 0' }}>
          {value}
        </Typography.Title>
        <Alert type="info" showIcon title="仅限工作使用，请勿转发或留存。" />
      </Modal>
    </>
  );
}
