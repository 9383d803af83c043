import { Select, type SelectProps } from 'antd';
import { useMemo } from 'react';
import { useApi } from '../../api/use-api';

/** The regions of the district as 区 › 街道 › 社区, by region code 区划代码. */
export function useRegionOptions() {
  const list = useApi('listRegions', { query: {} }, { staleTime: 600_000 });
  const options = useMemo(() => {
    const regions = list.data?.items ?? [];
    const byCode = new Map(regions.map((r) => [r.code, r]));
    const pathOf = (code: string): string[] => {
      const region = byCode.get(code);
      return region ? [...(region.parent ? pathOf(region.parent) : []), region.name] : [];
    };
    return regions.map((r) => ({ value: r.code, label: pathOf(r.code).join(' › ') })).sort((a, b) => a.value.localeCompare(b.value));
  }, [list.data]);
  return { options, loading: list.isPending };
}

/** Chooses a region of the district by name. The value is its region code. */
export function RegionSelect(props: SelectProps<string>) {
  const { options, loading } = useRegionOptions();
  return (
    <Select<string>
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="选择区、街道或社区"
      loading={loading}
      options={options}
      {...props}
    />
  );
}
