import { Form, Input } from 'antd';
import { officePhoneLength, officePhonePattern, personNameLength } from '@zhiyuanhong/contracts/limits';

/** Contact person of an organisation or a partner. `masked`: the known phone; a phone is only sent when a new one is typed. */
export function ContactFields({ masked }: { masked?: string | undefined }) {
  return (
    <div className="fields-2">
      <Form.Item name="contactName" label="联系人" rules={[{ required: true, whitespace: true, message: '请填写联系人' }]}>
        <Input maxLength={personNameLength.max} />
      </Form.Item>
      <Form.Item
        name="contactPhone"
        label="联系电话"
        rules={[
          { required: masked === undefined, message: '请填写电话' },
          { pattern: officePhonePattern, message: `${officePhoneLength.min} 至 ${officePhoneLength.max} 位数字，可用短横` },
        ]}
        {...(masked === undefined ? {} : { extra: `现为 ${masked}，不改请留空` })}
      >
        <Input maxLength={officePhoneLength.max} inputMode="tel" />
      </Form.Item>
    </div>
  );
}
