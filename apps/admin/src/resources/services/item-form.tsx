import { colourWords } from '@zhiyuanhong/contracts/words';
import { Checkbox, Form, Input, Select, Switch } from 'antd';
import {
  forWhomLength,
  serviceMinutes,
  serviceSummaryLength,
  serviceTitleLength,
  settleStageMinutes,
  skillsOfService,
  stageMinutes,
} from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import { useAct } from '../../api/use-api';
import { useDistrict } from '../../district/district';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { useRegionOptions } from '../../kit/forms/region-select';
import { MinutesInput } from '../../kit/forms/minutes-input';
import { choicesOf } from '../../kit/text/choices';
import { inputOf, newItem } from './item-values';
import type { ItemInput, ServiceItem } from './types';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'].map((day, i) => ({ value: i + 1, label: `周${day}` }));
const halfHours = Array.from({ length: 49 }, (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`);
const clockText = (time: string) => time.replace(/^0/, '');
const timeOptions = (times: readonly string[]) => times.map((value) => ({ value, label: clockText(value) }));
const needed = (message: string) => [{ required: true, whitespace: true, message }];

interface Props {
  open: boolean;
  /** Undefined for a new one. */
  item?: ServiceItem;
  close: () => void;
}

export function ItemForm({ open, item, close }: Props) {
  const district = useDistrict();
  const regions = useRegionOptions();
  const create = useAct('createServiceItem', { done: '已上架' });
  const update = useAct('updateServiceItem', { done: '已保存' });
  const save = (values: ItemInput) =>
    item ? update.mutateAsync({ params: { itemId: item.id }, body: values }) : create.mutateAsync({ body: values });
  const choices = (list: readonly { code: string; name: string }[] = []) => list.map(({ code, name }) => ({ value: code, label: name }));

  return (
    <FormDrawer<ItemInput>
      open={open}
      title={item ? '修改服务项目' : '新增服务项目'}
      initial={item ? inputOf(item) : newItem}
      okText={item ? '保存' : '上架'}
      width={640}
      onClose={close}
      onSubmit={save}
    >
      <div className="fields-2">
        <Form.Item name="title" label="服务名称" rules={[...needed('请填写服务名称'), atLeast(serviceTitleLength)]}>
          <Input maxLength={serviceTitleLength.max} showCount placeholder="如：上门理发" />
        </Form.Item>
        <Form.Item name="colour" label="颜色" rules={[{ required: true }]}>
          <Select options={choicesOf(colourWords)} />
        </Form.Item>
      </div>
      <Form.Item name="summary" label="做什么" rules={[...needed('请写明做什么'), atLeast(serviceSummaryLength)]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={serviceSummaryLength.max} showCount placeholder="用居民看得懂的话写" />
      </Form.Item>
      <Form.Item name="forWhom" label="为谁服务" rules={needed('请写明为谁服务')}>
        <Input maxLength={forWhomLength.max} showCount placeholder="如：70 岁以上独居、行动不便的老人" />
      </Form.Item>
      <div className="fields-2">
        <Form.Item name="skills" label="所需技能（都要具备）">
          <Select
            mode="multiple"
            maxCount={skillsOfService}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices(district?.skills)}
            placeholder="不限"
          />
        </Form.Item>
        <Form.Item name="category" label="积分类别" rules={[{ required: true, message: '请选择积分类别' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={choices(district?.categories)} />
        </Form.Item>
      </div>
      <Form.Item
        name="teamOnly"
        label="仅专业队正式队员"
        valuePropName="checked"
        extra="需要资格的服务（法律、医护、电工等），只派给队长核验过的队员"
      >
        <Switch />
      </Form.Item>
      <div className="fields-2">
        <Minutes name="usualMinutes" label="通常时长" {...serviceMinutes} extra="计时不超过这个时长，调度员可以延长" />
        <Minutes name={['limits', 'acceptMinutes']} label="接单时限" {...stageMinutes} />
        <Minutes name={['limits', 'dispatchMinutes']} label="派单时限" {...stageMinutes} />
        <Minutes name={['limits', 'startMinutes']} label="到达时限（约定时间之后）" {...stageMinutes} />
        <Minutes name={['limits', 'settleMinutes']} label="结单时限" {...settleStageMinutes} />
      </div>
      <Form.Item name={['hours', 'weekdays']} label="服务日" rules={[{ required: true, message: '至少选一天' }]}>
        <Checkbox.Group options={weekdays} />
      </Form.Item>
      <div className="fields-2">
        <Form.Item name={['hours', 'from']} label="每天从" rules={[{ required: true, message: '请选择开始时间' }]}>
          <Select showSearch options={timeOptions(halfHours.slice(0, -1))} />
        </Form.Item>
        <Form.Item name={['hours', 'to']} label="到" rules={[{ required: true, message: '请选择结束时间' }]} extra="时限只在服务时段内计算">
          <Select showSearch options={timeOptions(halfHours.slice(1))} />
        </Form.Item>
      </div>
      <Form.Item name="regionCodes" label="开通地区（不选为全区）">
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} placeholder="全区" {...regions} />
      </Form.Item>
      <div className="fields-2">
        <Form.Item name="needsDestination" label="点单时填写目的地" valuePropName="checked" extra="接送、代办等服务">
          <Switch />
        </Form.Item>
        <Form.Item name="offered" label="在菜单上" valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
    </FormDrawer>
  );
}

function Minutes({ name, label, min, max, extra }: { name: string | string[]; label: string; min: number; max: number; extra?: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: '请填写分钟数' }]} {...(extra ? { extra } : {})}>
      <MinutesInput min={min} max={max} />
    </Form.Item>
  );
}
