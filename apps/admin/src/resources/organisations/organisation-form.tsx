import { orgKindWords } from '@zhiyuanhong/contracts/words';
import { Form, Input, Select } from 'antd';
import { organisationNameLength, organisationSummaryLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import type { Input as CallInput } from '../../api/types';
import { useAct } from '../../api/use-api';
import { ContactFields } from '../../kit/forms/contact-fields';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { RegionSelect } from '../../kit/forms/region-select';
import { choicesOf } from '../../kit/text/choices';
import { OrganisationSelect } from '../../kit/forms/organisation-select';
import type { Organisation } from './types';

type Values = CallInput<'createOrganisation'>['body'];

interface Props {
  open: boolean;
  /** Undefined for a new one. */
  organisation?: Organisation;
  close: () => void;
}

export function OrganisationForm({ open, organisation, close }: Props) {
  const create = useAct('createOrganisation', { done: '团体已建立，可在「人员与角色」里为它开账号' });
  const update = useAct('updateOrganisation', { done: '已保存' });

  const save = async ({ contactPhone, parentId, summary, ...rest }: Values) => {
    const fields = { ...rest, parentId: parentId ?? null, summary: summary ?? '' };
    // Only the masked phone is known, so a phone is sent only when a new one was typed.
    if (organisation)
      await update.mutateAsync({
        params: { organisationId: organisation.id },
        body: { ...fields, ...(contactPhone ? { contactPhone } : {}) },
      });
    else await create.mutateAsync({ body: { ...fields, contactPhone } });
  };

  const initial: Partial<Values> = organisation
    ? {
        name: organisation.name,
        kind: organisation.kind,
        parentId: organisation.parentId,
        regionCode: organisation.regionCode,
        contactName: organisation.contactName,
        summary: organisation.summary,
      }
    : { kind: 'team', parentId: null, summary: '' };

  return (
    <FormDrawer<Values>
      open={open}
      title={organisation ? '修改团体' : '新建团体'}
      initial={initial}
      okText={organisation ? '保存' : '建立'}
      onClose={close}
      onSubmit={save}
      faultCodes={{ ORGANISATION_NAME_TAKEN: 'name', ORGANISATION_TREE_CYCLE: 'parentId' }}
    >
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写名称' }, atLeast(organisationNameLength)]}
      >
        <Input maxLength={organisationNameLength.max} showCount />
      </Form.Item>
      <div className="fields-2">
        <Form.Item name="kind" label="级别" rules={[{ required: true }]}>
          <Select options={choicesOf(orgKindWords)} />
        </Form.Item>
        <Form.Item name="parentId" label="上级团体（可不填）">
          <OrganisationSelect
            allowClear
            without={organisation?.id}
            known={
              organisation && organisation.parentId !== null
                ? { id: organisation.parentId, name: organisation.parentName ?? '' }
                : undefined
            }
          />
        </Form.Item>
      </div>
      <Form.Item name="regionCode" label="所在地区" rules={[{ required: true, message: '请选择地区' }]}>
        <RegionSelect />
      </Form.Item>
      <ContactFields masked={organisation?.contactPhoneMasked} />
      <Form.Item name="summary" label="简介">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={organisationSummaryLength.max} showCount />
      </Form.Item>
    </FormDrawer>
  );
}
