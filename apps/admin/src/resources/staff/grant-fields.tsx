import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { roleWords, word } from '@zhiyuanhong/contracts/words';
import { Button, Flex, Form, Select } from 'antd';
import { grantsOfStaff } from '@zhiyuanhong/contracts/limits';
import type { RowOf } from '../../api/types';
import { useApi } from '../../api/use-api';
import { isStaffed, useOffer } from '../../kit/resource/offer';
import { RegionSelect } from '../../kit/forms/region-select';
import { choicesOf } from '../../kit/text/choices';
import { OrganisationSelect } from '../../kit/forms/organisation-select';
import type { GrantInput } from './types';

type Role = GrantInput['role'];

/** A grant as typed; the role decides which of the scope fields is used. */
export interface GrantRow {
  role: Role;
  organisationId?: number;
  partnerId?: number;
  regionCode?: string;
  /** Name of the chosen organisation, partner or region, for the select. */
  scopeName?: string;
}

const roles: readonly Role[] = ['organiser', 'reviewer', 'partner', 'operator', 'coordinator', 'platform'];

export function grantRow({ role, scope, scopeName }: RowOf<'listStaff'>['grants'][number]): GrantRow {
  const base = { role: role as Role, scopeName };
  switch (scope.kind) {
    case 'organisation':
      return { ...base, organisationId: scope.id };
    case 'partner':
      return { ...base, partnerId: scope.id };
    case 'region':
      return { ...base, regionCode: scope.code };
    case 'all':
      return base;
  }
}

export function grantInput({ role, organisationId, partnerId, regionCode }: GrantRow): GrantInput {
  if (role === 'organiser') return { role, scope: { kind: 'organisation', id: organisationId! } };
  if (role === 'partner') return { role, scope: { kind: 'partner', id: partnerId! } };
  return { role, scope: regionCode ? { kind: 'region', code: regionCode } : { kind: 'all' } };
}

/** Fields for roles 角色 and the scope of each: one organisation, one partner, a region with all below it, or everything. */
export function GrantFields() {
  const offer = useOffer();
  const held = Form.useWatch<GrantRow[] | undefined>('grants', { form: Form.useFormInstance(), preserve: true });
  const roleOptions = choicesOf(
    roleWords,
    roles.filter((role) => isStaffed(offer, role) || held?.some((grant) => grant.role === role)),
  );
  return (
    <Form.List
      name="grants"
      rules={[
        {
          validator: (_, rows?: GrantRow[]) =>
            rows && rows.length > 0 ? Promise.resolve() : Promise.reject(new Error('至少授予一个角色')),
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name }, i) => (
            <Flex key={key} gap={8} align="flex-start" role="group" aria-label={`第 ${i + 1} 个角色`}>
              <Form.Item name={[name, 'role']} rules={[{ required: true, message: '请选择角色' }]} style={{ width: 150, marginBottom: 12 }}>
                <Select aria-label={`角色 ${i + 1}`} options={roleOptions} />
              </Form.Item>
              <ScopeField name={name} index={i} />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除角色 ${i + 1}`}
                disabled={fields.length === 1}
                onClick={() => remove(name)}
              />
            </Flex>
          ))}
          <Form.ErrorList errors={errors} />
          <Button
            icon={<PlusOutlined />}
            size="small"
            disabled={fields.length >= grantsOfStaff.max}
            onClick={() => add({ role: 'organiser' })}
          >
            再加一个角色
          </Button>
        </>
      )}
    </Form.List>
  );
}

function ScopeField({ name, index }: { name: number; index: number }) {
  const row = Form.useWatch<GrantRow | undefined>(['grants', name], { form: Form.useFormInstance(), preserve: true });
  const offer = useOffer();
  const partners = useApi(
    'listPartners',
    { query: { pageSize: 100 } },
    { enabled: row?.role === 'partner' && isStaffed(offer, 'partner'), staleTime: 60_000 },
  );
  const label = `范围 ${index + 1}`;
  const style = { flex: 1, marginBottom: 12, minWidth: 0 };
  const must = [{ required: true, message: '请选择范围' }];
  if (row?.role === 'organiser')
    return (
      <Form.Item name={[name, 'organisationId']} rules={must} style={style}>
        <OrganisationSelect
          aria-label={label}
          known={row.organisationId !== undefined && row.scopeName ? { id: row.organisationId, name: row.scopeName } : undefined}
        />
      </Form.Item>
    );
  if (row?.role === 'partner')
    return (
      <Form.Item name={[name, 'partnerId']} rules={must} style={style}>
        <Select
          aria-label={label}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择商户"
          loading={partners.isFetching}
          options={(partners.data?.items ?? []).map((p) => ({ value: p.id, label: p.name }))}
        />
      </Form.Item>
    );
  return (
    <Form.Item name={[name, 'regionCode']} style={style}>
      <RegionSelect aria-label={label} allowClear placeholder={`全部地区（${word(roleWords, row?.role ?? 'platform')}）`} />
    </Form.Item>
  );
}
