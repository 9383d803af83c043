import { rewardKindWords } from '@zhiyuanhong/contracts/words';
import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  addressLength,
  rewardDescriptionLength,
  rewardPerPerson,
  rewardPrice,
  rewardStock,
  rewardTitleLength,
  voucherDays,
} from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import { useAct, useApi } from '../../api/use-api';
import type { Input as CallInput } from '../../api/types';
import { hasRole, myPartners, useMe } from '../../session/session';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { dayFormats } from '../../kit/forms/picker-formats';
import { choicesOf } from '../../kit/text/choices';
import type { Reward } from './types';

type Values = Omit<CallInput<'createReward'>['body'], 'firstDay' | 'lastDay'> & { period?: [Dayjs | null, Dayjs | null] | null };

const stars = [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: value === 0 ? '不限星级' : `${value} 星及以上` }));
const defaults: Partial<Values> = { kind: 'goods', price: 50, minStar: 0, stock: 50, perPersonLimit: 1, validDays: 30, description: '' };

const valuesOf = (reward: Reward): Values => ({
  partnerId: reward.partnerId,
  title: reward.title,
  kind: reward.kind,
  description: reward.description,
  price: reward.price,
  minStar: reward.minStar,
  stock: reward.stock,
  perPersonLimit: reward.perPersonLimit,
  validDays: reward.validDays,
  pickUpPlace: reward.pickUpPlace,
  period: [reward.firstDay ? dayjs(reward.firstDay) : null, reward.lastDay ? dayjs(reward.lastDay) : null],
});

/** First and last day, both whole. */
const periodOf = (period: Values['period']) => ({
  firstDay: period?.[0]?.format('YYYY-MM-DD') ?? null,
  lastDay: period?.[1]?.format('YYYY-MM-DD') ?? null,
});

interface Props {
  open: boolean;
  /** Undefined for a new one. */
  reward?: Reward;
  close: () => void;
}

export function RewardForm({ open, reward, close }: Props) {
  const me = useMe();
  const own = myPartners(me);
  const platform = hasRole(me, 'platform');
  const all = useApi('listPartners', { query: { pageSize: 100 } }, { enabled: open && platform && !reward });
  const create = useAct('createReward', { done: '已上架' });
  const update = useAct('updateReward', { done: '已保存' });
  const partners = platform ? (all.data?.items ?? []) : own;

  const save = async ({ period, kind, partnerId, ...rest }: Values) => {
    const fields = { ...rest, description: rest.description ?? '', ...periodOf(period) };
    if (reward) await update.mutateAsync({ params: { rewardId: reward.id }, body: fields });
    else await create.mutateAsync({ body: { ...fields, kind, partnerId: partnerId ?? own[0]?.id } });
  };

  return (
    <FormDrawer<Values>
      open={open}
      title={reward ? '修改回馈项目' : '新建回馈项目'}
      initial={reward ? valuesOf(reward) : defaults}
      okText={reward ? '保存' : '上架'}
      onClose={close}
      onSubmit={save}
    >
      {!reward && (platform || own.length > 1) && (
        <Form.Item name="partnerId" label="商户" rules={[{ required: true, message: '请选择商户' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={all.isFetching}
            options={partners.map((p) => ({ value: p.id, label: p.name }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="title"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写名称' }, atLeast(rewardTitleLength)]}
      >
        <Input maxLength={rewardTitleLength.max} showCount placeholder="如：5升食用油" />
      </Form.Item>
      <Form.Item name="kind" label="类别" rules={[{ required: true }]}>
        <Select disabled={reward !== undefined} options={choicesOf(rewardKindWords)} />
      </Form.Item>
      <div className="fields-2">
        <Form.Item name="price" label="所需积分" rules={[{ required: true, message: '请填写积分' }]}>
          <InputNumber {...rewardPrice} precision={0} suffix="积分" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="minStar" label="星级条件" rules={[{ required: true }]}>
          <Select options={stars} />
        </Form.Item>
        <Form.Item
          name="stock"
          label="总量"
          rules={[{ required: true, message: '请填写总量' }]}
          {...(reward && reward.issued > 0 ? { extra: `已兑出 ${reward.issued} 份，不能更少` } : {})}
        >
          <InputNumber min={reward?.issued ?? 0} max={rewardStock.max} precision={0} suffix="份" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="perPersonLimit" label="每人限兑" rules={[{ required: true, message: '请填写限兑数' }]}>
          <InputNumber {...rewardPerPerson} precision={0} suffix="份" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="validDays" label="券的有效期" rules={[{ required: true, message: '请填写天数' }]}>
          <InputNumber {...voucherDays} precision={0} suffix="天" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="period" label="可兑换日期（可不填）" style={{ gridColumn: '1 / -1' }}>
          <DatePicker.RangePicker format={dayFormats} allowEmpty={[true, true]} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="pickUpPlace" label="领取地点" rules={[{ required: true, whitespace: true, message: '请填写领取地点' }]}>
        <Input maxLength={addressLength.max} />
      </Form.Item>
      <Form.Item name="description" label="说明">
        <Input.TextArea
          autoSize={{ minRows: 3 }}
          maxLength={rewardDescriptionLength.max}
          showCount
          placeholder="规格、领取方式、注意事项"
        />
      </Form.Item>
    </FormDrawer>
  );
}
