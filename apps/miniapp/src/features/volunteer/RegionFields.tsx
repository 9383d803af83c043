import { useApi } from '@/api';
import { Await, PickerField, Skeleton } from '@/ui';

/** Chooses a street 街道 and a community 社区; `value` is the code of the one chosen last. */
export function RegionFields({
  value,
  onChange,
  error,
  where = '居住',
}: {
  value: string;
  onChange: (code: string) => void;
  error?: string | undefined;
  /** Which region is asked for: 居住街道, 上门街道. */
  where?: string;
}) {
  const regions = useApi('listRegions', { query: {} });
  return (
    <Await query={regions} skeleton={<Skeleton rows={1} />}>
      {({ items }) => {
        const options = (level: string, under?: string) =>
          items.filter((r) => r.level === level && (!under || r.parent === under)).map((r) => ({ value: r.code, label: r.name }));
        // The code of a street is the beginning of its communities' codes.
        const street = items.find((r) => r.level === 'street' && value.startsWith(r.code))?.code ?? null;
        const communities = street ? options('community', street) : [];
        return (
          <>
            <PickerField
              label={`${where}街道`}
              required
              options={options('street')}
              value={street}
              onChange={onChange}
              error={street ? undefined : error}
            />
            {communities.length > 0 ? (
              <PickerField
                label={`${where}社区`}
                required
                options={communities}
                value={value}
                onChange={onChange}
                error={street ? error : undefined}
              />
            ) : null}
          </>
        );
      }}
    </Await>
  );
}

/** Whether the code names a community, or a street that has none. */
export const isExactRegion = (code: string, regions: readonly { code: string; parent: string | null; level: string }[]): boolean =>
  regions.some((r) => r.code === code && (r.level === 'community' || (r.level === 'street' && !regions.some((c) => c.parent === code))));
