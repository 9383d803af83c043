import {
  helplineHoursLength,
  helplineNameLength,
  helplineOrder,
  helplinePhoneLength,
  helplinePhonePattern,
} from '@zhiyuanhong/contracts/limits';
import { helplineCategoryWords } from '@zhiyuanhong/contracts/words';
import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useAct } from '../../api/use-api';
import { atLeast } from '../../kit/forms/at-least';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { choicesOf } from '../../kit/text/choices';
import type { Helpline, HelplineInput } from './types';

interface Props {
  open: boolean;
  /** Undefined for a new one. */
  helpline?: Helpline | undefined;
  close: () => void;
}

const needed = (message: string) => ({ required: true, whitespace: true, message });

export function HelplineForm({ open, helpline, close }: Props) {
  const create = useAct('createHelpline', { done: '已新增' });
  const update = useAct('updateHelpline', { done: '已保存' });
  const save = (body: HelplineInput) =>
    helpline ? update.mutateAsync({ params: { helplineId: helpline.id }, body }) : create.mutateAsync({ body });

  return (
    <FormDrawer<HelplineInput>
      open={open}
      title={helpline ? '修改便民电话' : '新增便民电话'}
      initial={helpline ?? { category: 'community', hours: '24 小时', sortOrder: 100, shown: true }}
      okText={helpline ? '保存' : '新增'}
      onClose={close}
      onSubmit={save}
      faultCodes={{ HELPLINE_TAKEN: 'phone' }}
    >
      <Form.Item name="name" label="名称" rules={[needed('请填写名称'), atLeast(helplineNameLength)]}>
        <Input maxLength={helplineNameLength.max} showCount placeholder="如：供热报修" />
      </Form.Item>
      <Form.Item
        name="phone"
        label="电话号码"
        rules={[
          needed('请填写电话号码'),
          { pattern: helplinePhonePattern, message: '只能是数字，数字之间可以有短横线' },
          { min: helplinePhoneLength.min, message: `至少 ${helplinePhoneLength.min} 位` },
        ]}
      >
        <Input inputMode="tel" maxLength={helplinePhoneLength.max} placeholder="如：12345" />
      </Form.Item>
      <Form.Item name="category" label="类别" rules={[{ required: true }]}>
        <Select options={choicesOf(helplineCategoryWords)} />
      </Form.Item>
      <Form.Item name="hours" label="服务时间" rules={[needed('请填写服务时间')]}>
        <Input maxLength={helplineHoursLength.max} placeholder="如：24 小时" />
      </Form.Item>
      <Form.Item name="sortOrder" label="排序" rules={[{ required: true, message: '请填写排序' }]} extra="数字小的排在前面">
        <InputNumber {...helplineOrder} precision={0} />
      </Form.Item>
      <Form.Item name="shown" label="在手机端显示" valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}
