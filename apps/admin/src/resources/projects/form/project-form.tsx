import { Button, Card, Flex, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import {
  officePhoneLength,
  officePhonePattern,
  personNameLength,
  projectContentLength,
  projectTitleLength,
} from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../../kit/forms/at-least';
import { serverNow } from '../../../api/server-time';
import { useDistrict } from '../../../district/district';
import { myOrganisations, useMe } from '../../../session/session';
import { LeaveGuard } from '../../../kit/forms/leave-guard';
import { useServerFaults } from '../../../kit/forms/use-server-faults';
import { PlaceFields } from './place-fields';
import { PostsFields } from './posts-fields';
import { RiskFields } from './risk-fields';
import { SlotsEditor } from './slots-editor';
import { slotFaults, type SlotRow } from './slot-times';
import type { ProjectValues } from './values';
import './project-form.css';

interface Props {
  initial: Partial<ProjectValues>;
  /** True when drafting: only then the organisation can be chosen. */
  isNew: boolean;
  /** Saves; with `submit` also submits the project for review. Leaves the page on success. */
  save: (values: ProjectValues, submit: boolean) => Promise<unknown>;
  cancel: () => void;
}

const needed = (message: string) => [{ required: true, whitespace: true, message }];

export function ProjectForm({ initial, isNew, save, cancel }: Props) {
  const district = useDistrict();
  const organisations = myOrganisations(useMe());
  const [form] = Form.useForm<ProjectValues>();
  const [busy, setBusy] = useState<'draft' | 'submit' | null>(null);
  const [touched, setTouched] = useState(false);
  const faults = useServerFaults(form);
  const finishing = useRef(false);

  const finish = async (submit: boolean) => {
    // Saving leaves the page; the second press of a double click must not leave another one.
    if (finishing.current) return;
    finishing.current = true;
    finishing.current = await checkAndSave(submit);
  };

  /** Resolves to true when it is saved and the page is about to change. */
  const checkAndSave = async (submit: boolean): Promise<boolean> => {
    faults.clear();
    const values = await form.validateFields().catch(({ errorFields }: { errorFields?: { name: (string | number)[] }[] }) => {
      if (errorFields?.[0]) form.scrollToField(errorFields[0].name, { block: 'center', focus: true });
      return null;
    });
    if (!values) return false;
    setBusy(submit ? 'submit' : 'draft');
    setTouched(false);
    try {
      await save(tidy(values), submit);
      return true;
    } catch (error) {
      setTouched(true);
      const first = faults.show(error);
      if (first) form.scrollToField(first, { block: 'center' });
      return false;
    } finally {
      setBusy(null);
    }
  };

  return (
    <Form<ProjectValues>
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(changed) => {
        setTouched(true);
        faults.clear(changed);
      }}
      className="project-form"
    >
      <LeaveGuard when={touched && busy === null} />
      <div className="stack">
        <Card title="做什么">
          {isNew && organisations.length > 1 && (
            <Form.Item name="organisationId" label="以哪个团体的名义" rules={[{ required: true, message: '请选择团体' }]}>
              <Select options={organisations.map((o) => ({ value: o.id, label: o.name }))} />
            </Form.Item>
          )}
          <div className="form-row">
            <Form.Item name="title" label="项目名称" rules={[...needed('请填写项目名称'), atLeast(projectTitleLength)]} style={{ flex: 2 }}>
              <Input maxLength={projectTitleLength.max} showCount placeholder="如：周末图书整理与亲子阅读陪伴" />
            </Form.Item>
            <Form.Item name="category" label="服务类别" rules={[{ required: true, message: '请选择服务类别' }]} style={{ flex: 1 }}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                placeholder="选择类别"
                options={(district?.categories ?? []).map((c) => ({ value: c.code, label: c.name }))}
              />
            </Form.Item>
          </div>
          <Form.Item
            name="content"
            label="服务内容"
            rules={[
              ...needed('请写明做什么、为谁做'),
              { min: projectContentLength.min, message: `至少 ${projectContentLength.min} 个字，让人看了就知道要做什么` },
            ]}
          >
            <Input.TextArea
              autoSize={{ minRows: 4 }}
              maxLength={projectContentLength.max}
              showCount
              placeholder="做什么、为谁做、怎么做，集合与着装要求"
            />
          </Form.Item>
          <div className="form-row">
            <Form.Item name="contactName" label="负责人" rules={needed('请填写负责人')} style={{ flex: 1 }}>
              <Input maxLength={personNameLength.max} />
            </Form.Item>
            <Form.Item
              name="contactPhone"
              label="联系电话"
              rules={[
                {
                  required: true,
                  pattern: officePhonePattern,
                  message: `请填写 ${officePhoneLength.min} 至 ${officePhoneLength.max} 位的电话号码`,
                },
              ]}
              style={{ flex: 1 }}
            >
              <Input maxLength={officePhoneLength.max} inputMode="tel" />
            </Form.Item>
          </div>
        </Card>
        <Card title="在哪里">
          <PlaceFields />
        </Card>
        <Card title="岗位">
          <PostsFields />
        </Card>
        <Card title="班次">
          <Form.Item name="slots" rules={[{ validator: (_, rows: SlotRow[]) => slotsInOrder(rows) }]} style={{ marginBottom: 0 }}>
            <SlotsEditor />
          </Form.Item>
        </Card>
        <Card title="风险、保险与培训">
          <RiskFields />
        </Card>
      </div>
      <Flex className="form-foot" justify="flex-end" gap={12} align="center">
        <span className="page-hint grow">提交后由党组织审核，通过即公开招募</span>
        <Button onClick={(event) => event.detail < 2 && cancel()}>取消</Button>
        <Button onClick={() => void finish(false)} loading={busy === 'draft'} disabled={busy === 'submit'}>
          保存草稿
        </Button>
        <Button type="primary" onClick={() => void finish(true)} loading={busy === 'submit'} disabled={busy === 'draft'}>
          保存并提交审核
        </Button>
      </Flex>
    </Form>
  );
}

/** Drops a half-filled pair of coordinates. */
function tidy(values: ProjectValues): ProjectValues {
  const { lat, lng } = { ...values.place.point } as { lat?: number | null; lng?: number | null };
  return { ...values, place: { ...values.place, point: typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : null } };
}

/** Only says that something is wrong; each row shows what. */
const slotsInOrder = (rows: SlotRow[] = []) =>
  slotFaults(rows, serverNow()).size === 0 ? Promise.resolve() : Promise.reject(new Error('班次时间有误，请按上面的提示改正'));
