import { Select, type SelectProps } from 'antd';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/use-api';

interface Props extends SelectProps<number> {
  /** The chosen organisation, because the first page of names may not contain it. */
  known?: { id: number; name: string } | undefined;
  /** Id that is left out of the choices, e.g. the edited organisation itself. */
  without?: number | undefined;
}

/** Chooses an organisation by part of its name. */
export function OrganisationSelect({ known, without, ...props }: Props) {
  const [typed, setTyped] = useState('');
  const q = useLater(typed.trim(), 250);
  const list = useApi('listOrganisations', { query: { pageSize: 50, ...(q ? { q } : {}) } }, { keep: true });
  const found = (list.data?.items ?? []).filter((o) => o.id !== without && !o.disabled);
  const all = known && !found.some((o) => o.id === known.id) && !q ? [known, ...found] : found;
  return (
    <Select<number>
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入名称查找"
      loading={list.isFetching}
      options={all.map((o) => ({ value: o.id, label: o.name }))}
      {...props}
    />
  );
}

/** The value after it has not changed for `ms` milliseconds. */
function useLater<T>(value: T, ms: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return later;
}
