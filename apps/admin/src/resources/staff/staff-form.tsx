import { Form, Input } from 'antd';
import { loginLength, mobileDigits, mobilePattern, staffNameLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../api/use-api';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { GrantFields, grantInput, grantRow, type GrantRow } from './grant-fields';
import type { Staff } from './types';

const loginPattern = new RegExp(`^[A-Za-z0-9_.@-]{${loginLength.min},${loginLength.max}}$`);

interface Values {
  login: string;
  name: string;
  phone?: string;
  grants: GrantRow[];
}

interface Props {
  open: boolean;
  /** Undefined for a new account. */
  staff?: Staff;
  close: () => void;
  onPassword: (shown: { login: string; password: string }) => void;
}

export function StaffForm({ open, staff, close, onPassword }: Props) {
  const create = useAct('createStaff', { done: '账号已建立' });
  const update = useAct('updateStaff', { done: '已保存' });

  const save = async ({ login, name, phone, grants }: Values) => {
    const granted = grants.map(grantInput);
    if (staff) {
      await update.mutateAsync({ params: { staffId: staff.id }, body: { name, grants: granted } });
      return;
    }
    const answer = await create.mutateAsync({ body: { login, name, phone: phone || null, grants: granted } });
    onPassword({ login, password: answer.initialPassword });
  };

  return (
    <FormDrawer<Values>
      open={open}
      title={staff ? `修改：${staff.name}` : '新建账号'}
      width={620}
      initial={staff ? { name: staff.name, grants: staff.grants.map(grantRow) } : { grants: [{ role: 'organiser' }] }}
      okText={staff ? '保存' : '建立账号'}
      onClose={close}
      onSubmit={save}
      faultCodes={{ LOGIN_NAME_TAKEN: 'login' }}
    >
      {!staff && (
        <Form.Item
          name="login"
          label="登录名"
          extra="3 至 40 位字母、数字或 _ . @ -"
          rules={[
            { required: true, message: '请填写登录名' },
            { pattern: loginPattern, message: `只能用 ${loginLength.min} 至 ${loginLength.max} 位字母、数字或 _ . @ -` },
          ]}
        >
          <Input maxLength={loginLength.max} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={staffNameLength.max} />
      </Form.Item>
      {!staff && (
        <Form.Item name="phone" label="手机号（可不填）" rules={[{ pattern: mobilePattern, message: `请填写 ${mobileDigits} 位手机号` }]}>
          <Input maxLength={mobileDigits} inputMode="tel" />
        </Form.Item>
      )}
      <Form.Item label="角色与范围" required>
        <GrantFields />
      </Form.Item>
    </FormDrawer>
  );
}
