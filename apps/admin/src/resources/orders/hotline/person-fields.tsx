import { Form, Input, Select, type InputRef } from 'antd';
import type { Ref } from 'react';
import { contactAddressLength, personNameLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../../kit/forms/at-least';
import { useDistrict } from '../../../district/district';
import { RegionSelect } from '../../../kit/forms/region-select';
import { isPhone } from './draft';

interface Props {
  /** True when nobody is known under the number. */
  fresh: boolean;
  nameInput: Ref<InputRef>;
  onward: () => void;
}

/** Name, phone and address of the person served; they can be corrected when somebody has moved. */
export function PersonFields({ fresh, nameInput, onward }: Props) {
  const languages = useDistrict()?.languages ?? [];
  return (
    <div className="person-fields">
      <p className="page-hint">{fresh ? '第一次来电，请问清下面几项；下次来电自动带出。' : '核对一下，有变动直接改。'}</p>
      <div className="fields-2">
        <Form.Item name={['contact', 'name']} label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={personNameLength.max} ref={nameInput} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={['contact', 'phone']}
          label="联系电话"
          rules={[
            { required: true, message: '请填写电话' },
            { validator: (_, typed?: string) => (!typed || isPhone(typed) ? Promise.resolve() : Promise.reject(new Error('请核对号码'))) },
          ]}
        >
          <Input className="num" inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={['contact', 'regionCode']} label="所在社区" rules={[{ required: true, message: '请选择社区' }]}>
        <RegionSelect popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item
        name={['contact', 'address']}
        label="详细地址"
        rules={[{ required: true, whitespace: true, message: '请填写地址' }, atLeast(contactAddressLength)]}
      >
        <Input
          maxLength={contactAddressLength.max}
          placeholder="小区、楼号、单元、门牌"
          autoComplete="off"
          onPressEnter={(e) => !e.ctrlKey && !e.metaKey && onward()}
        />
      </Form.Item>
      <Form.Item name="language" label="交流语言" style={{ marginBottom: 0 }}>
        <Select allowClear placeholder="不限" options={languages.map((l) => ({ value: l.code, label: l.name }))} />
      </Form.Item>
    </div>
  );
}
