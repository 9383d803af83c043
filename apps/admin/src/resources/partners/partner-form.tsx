import { Form, Input } from 'antd';
import { addressLength, partnerNameLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import type { Input as CallInput } from '../../api/types';
import { useAct } from '../../api/use-api';
import { ContactFields } from '../../kit/forms/contact-fields';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { RegionSelect } from '../../kit/forms/region-select';
import type { Partner } from './types';

type Values = CallInput<'createPartner'>['body'];

interface Props {
  open: boolean;
  /** Undefined for a new one. */
  partner?: Partner | undefined;
  close: () => void;
}

const needed = (message: string) => ({ required: true, whitespace: true, message });

export function PartnerForm({ open, partner, close }: Props) {
  const create = useAct('createPartner', { done: '商户已建立，可在「人员与角色」里为它开账号' });
  const update = useAct('updatePartner', { done: '已保存' });

  const save = async ({ contactPhone, ...fields }: Values) => {
    // Only the masked phone is known, so a phone is sent only when a new one was typed.
    if (partner)
      await update.mutateAsync({ params: { partnerId: partner.id }, body: { ...fields, ...(contactPhone ? { contactPhone } : {}) } });
    else await create.mutateAsync({ body: { ...fields, contactPhone } });
  };

  const initial: Partial<Values> = partner
    ? { name: partner.name, regionCode: partner.regionCode, address: partner.address, contactName: partner.contactName }
    : {};

  return (
    <FormDrawer<Values>
      open={open}
      title={partner ? '修改商户' : '新建商户'}
      initial={initial}
      okText={partner ? '保存' : '建立'}
      onClose={close}
      onSubmit={save}
      faultCodes={{ PARTNER_NAME_TAKEN: 'name' }}
    >
      <Form.Item name="name" label="名称" rules={[needed('请填写名称'), atLeast(partnerNameLength)]}>
        <Input maxLength={partnerNameLength.max} />
      </Form.Item>
      <Form.Item name="regionCode" label="所在地区" rules={[{ required: true, message: '请选择地区' }]}>
        <RegionSelect />
      </Form.Item>
      <Form.Item name="address" label="地址" rules={[needed('请填写地址')]}>
        <Input maxLength={addressLength.max} />
      </Form.Item>
      <ContactFields masked={partner?.contactPhoneMasked} />
    </FormDrawer>
  );
}
