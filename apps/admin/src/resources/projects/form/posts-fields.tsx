import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, Input, InputNumber, Select, Tooltip } from 'antd';
import {
  postDutyLength,
  postHeadcount,
  postMaxAge,
  postMinAge,
  postNameLength,
  postNoteLength,
  postsOfProject,
  skillsOfPost,
} from '@zhiyuanhong/contracts/limits';
import { useDistrict } from '../../../district/district';
import { emptyPost } from './values';

/** Posts 岗位: the work, the number of people in each slot, and the conditions. */
export function PostsFields() {
  const skills = useDistrict()?.skills ?? [];
  return (
    <Form.List name="posts">
      {(fields, { add, remove }) => (
        <Flex vertical gap={12}>
          {fields.map(({ key, name }, i) => (
            <Card
              key={key}
              size="small"
              className="post-card"
              title={`岗位 ${i + 1}`}
              extra={
                <Tooltip title="删除这个岗位">
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={`删除岗位 ${i + 1}`}
                    disabled={fields.length === 1}
                    onClick={() => remove(name)}
                  />
                </Tooltip>
              }
            >
              <Form.Item name={[name, 'id']} hidden>
                <Input />
              </Form.Item>
              <div className="form-row">
                <Form.Item
                  name={[name, 'name']}
                  label="岗位名称"
                  rules={[{ required: true, whitespace: true, message: '请填写岗位名称' }]}
                  style={{ flex: 2 }}
                >
                  <Input maxLength={postNameLength.max} placeholder="如：图书整理员" />
                </Form.Item>
                <Form.Item name={[name, 'headcount']} label="每班次人数" rules={[{ required: true, message: '请填写人数' }]}>
                  <InputNumber {...postHeadcount} precision={0} suffix="人" style={{ width: 130 }} />
                </Form.Item>
                <Form.Item name={[name, 'conditions', 'minAge']} label="最小年龄">
                  <InputNumber {...postMinAge} precision={0} placeholder="不限" suffix="岁" style={{ width: 116 }} />
                </Form.Item>
                <Form.Item
                  name={[name, 'conditions', 'maxAge']}
                  label="最大年龄"
                  dependencies={[['posts', name, 'conditions', 'minAge']]}
                  rules={[
                    ({ getFieldValue }) => ({
                      validator: (_, most?: number | null) => {
                        const least = getFieldValue(['posts', name, 'conditions', 'minAge']) as number | null | undefined;
                        return typeof most === 'number' && typeof least === 'number' && most < least
                          ? Promise.reject(new Error('不能小于最小年龄'))
                          : Promise.resolve();
                      },
                    }),
                  ]}
                >
                  <InputNumber {...postMaxAge} precision={0} placeholder="不限" suffix="岁" style={{ width: 116 }} />
                </Form.Item>
              </div>
              <div className="form-row">
                <Form.Item name={[name, 'conditions', 'skills']} label="须具备的技能" style={{ flex: 1 }}>
                  <Select
                    mode="multiple"
                    maxCount={skillsOfPost}
                    placeholder="不限"
                    optionFilterProp="label"
                    options={skills.map((s) => ({ value: s.code, label: s.name }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'conditions', 'note']} label="其他说明" style={{ flex: 1 }}>
                  <Input maxLength={postNoteLength.max} placeholder="如：能搬 10 公斤" />
                </Form.Item>
              </div>
              <Form.Item name={[name, 'duty']} label="做什么" style={{ marginBottom: 4 }}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={postDutyLength.max} placeholder="到场后具体做的事" />
              </Form.Item>
            </Card>
          ))}
          <div>
            <Button icon={<PlusOutlined />} disabled={fields.length >= postsOfProject.max} onClick={() => add(emptyPost)}>
              添加岗位
            </Button>
          </div>
        </Flex>
      )}
    </Form.List>
  );
}
