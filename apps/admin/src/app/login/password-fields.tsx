import { Form, Input } from 'antd';
import { passwordLength } from '@zhiyuanhong/contracts/limits';

/** The server's rule: at least one letter and one digit. */
const strong = new RegExp(`^(?=.*[A-Za-z])(?=.*\\d).{${passwordLength.min},${passwordLength.max}}$`);

export interface PasswordValues {
  oldPassword: string;
  newPassword: string;
  again: string;
}

export function PasswordFields({ oldLabel }: { oldLabel: string }) {
  return (
    <>
      <Form.Item name="oldPassword" label={oldLabel} rules={[{ required: true, message: `请输入${oldLabel}` }]}>
        <Input.Password autoComplete="current-password" maxLength={passwordLength.max} autoFocus />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label="新密码"
        extra={`${passwordLength.min} 至 ${passwordLength.max} 位，须同时有字母和数字`}
        rules={[
          { required: true, message: '请输入新密码' },
          { pattern: strong, message: `至少 ${passwordLength.min} 位，须同时有字母和数字` },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={passwordLength.max} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['newPassword']}
        rules={[
          { required: true, message: '请再输一次' },
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              !value || value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error('两次输入的新密码不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={passwordLength.max} />
      </Form.Item>
    </>
  );
}
