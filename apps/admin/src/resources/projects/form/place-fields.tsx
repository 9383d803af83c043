import { Form, Input, InputNumber } from 'antd';
import { addressLength, placeNameLength } from '@zhiyuanhong/contracts/limits';
import { RegionSelect } from '../../../kit/forms/region-select';

/** Where the project takes place. Coordinates are optional; with them it can be found by distance. */
export function PlaceFields() {
  const lat = Form.useWatch<number | null>(['place', 'point', 'lat']);
  const lng = Form.useWatch<number | null>(['place', 'point', 'lng']);
  const half = (lat === null || lat === undefined) !== (lng === null || lng === undefined);
  return (
    <>
      <div className="form-row">
        <Form.Item
          name={['place', 'name']}
          label="地点名称"
          rules={[{ required: true, whitespace: true, message: '请填写地点' }]}
          style={{ flex: 1 }}
        >
          <Input maxLength={placeNameLength.max} placeholder="如：康巴什区图书馆一楼大厅" />
        </Form.Item>
        <Form.Item name="regionCode" label="所在地区" rules={[{ required: true, message: '请选择地区' }]} style={{ flex: 1 }}>
          <RegionSelect />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item
          name={['place', 'address']}
          label="详细地址"
          rules={[{ required: true, whitespace: true, message: '请填写地址' }]}
          style={{ flex: 2 }}
        >
          <Input maxLength={addressLength.max} placeholder="街路、门牌、怎么找到" />
        </Form.Item>
        <Form.Item
          name={['place', 'point', 'lat']}
          label="纬度（可不填）"
          {...(half ? { validateStatus: 'error', help: '经纬度要么都填，要么都不填' } : {})}
        >
          <InputNumber min={-90} max={90} placeholder="39.6086" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name={['place', 'point', 'lng']} label="经度（可不填）">
          <InputNumber min={-180} max={180} placeholder="109.7813" style={{ width: 140 }} />
        </Form.Item>
      </div>
    </>
  );
}
