import { Alert, Form, Input, Radio, Switch } from 'antd';
import { policyNumberLength, riskDisclosureLength, trainingPlanLength } from '@zhiyuanhong/contracts/limits';
import type { ProjectValues } from './values';

const levels = [
  { value: 'none', label: '无风险', hint: '室内引导、讲解等' },
  { value: 'general', label: '一般风险', hint: '户外、搬运、长时间站立等' },
  { value: 'dangerous', label: '有危险', hint: '水上、高处、交通、应急等' },
] as const;

const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** Risks disclosed, insurance and training 风险告知、保险、培训 (条例 第十二、十五至十七条). */
export function RiskFields() {
  const level = Form.useWatch<ProjectValues['risks']['level']>(['risks', 'level']) ?? 'none';
  const insured = Form.useWatch<boolean>(['risks', 'insured']) ?? false;
  const training = Form.useWatch<boolean>(['risks', 'training']) ?? false;
  const dangerous = level === 'dangerous';
  return (
    <>
      <Form.Item name={['risks', 'level']} label="这项服务的风险" rules={[{ required: true }]}>
        <Radio.Group className="risk-levels">
          {levels.map(({ value, label, hint }) => (
            <Radio key={value} value={value}>
              <b>{label}</b>
              <small>{hint}</small>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {dangerous && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 20 }}
          title="有危险的服务须先买保险、做岗前培训，两项都填好才能提交审核（条例 第十五至十七条）"
        />
      )}
      {level !== 'none' && (
        <Form.Item
          name={['risks', 'disclosure']}
          label="风险告知"
          extra="原样显示给志愿者，请用大白话"
          rules={needed('请告知志愿者有什么风险、怎么防范')}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={riskDisclosureLength.max} showCount />
        </Form.Item>
      )}
      <div className="form-row">
        <Form.Item name={['risks', 'insured']} label="已为志愿者投保" valuePropName="checked">
          <Switch checkedChildren="已投保" unCheckedChildren="未投保" />
        </Form.Item>
        {insured && (
          <Form.Item name={['risks', 'policyNumber']} label="保单号" style={{ flex: 1 }} rules={dangerous ? needed('请填写保单号') : []}>
            <Input maxLength={policyNumberLength.max} />
          </Form.Item>
        )}
      </div>
      <div className="form-row">
        <Form.Item name={['risks', 'training']} label="安排岗前培训" valuePropName="checked">
          <Switch checkedChildren="有培训" unCheckedChildren="无培训" />
        </Form.Item>
        {training && (
          <Form.Item
            name={['risks', 'trainingPlan']}
            label="培训安排"
            style={{ flex: 1 }}
            rules={dangerous ? needed('请写明培训的时间、地点、内容') : []}
          >
            <Input.TextArea autoSize={{ minRows: 1 }} maxLength={trainingPlanLength.max} placeholder="时间、地点、内容、由谁培训" />
          </Form.Item>
        )}
      </div>
    </>
  );
}
