import type { OutputOf } from '@zhiyuanhong/contracts';
import { AvailabilityGrid } from '@/features/volunteer/AvailabilityGrid';
import { useElder } from '@/theme/elder';
import { Card, MultiChips } from '@/ui';
import type { StepProps } from './StepWho';

const options = (choices: readonly { code: string; name: string }[]) => choices.map(({ code, name }) => ({ value: code, label: name }));

/** Step with skills and interests, all optional. Elder mode only asks for categories; the rest can be added in the profile. */
export function StepCan({ form, change, faults, district }: StepProps & { district: OutputOf<'getDistrict'> }) {
  const elder = useElder((s) => s.elder);
  return (
    <Card>
      <MultiChips
        label="想参加哪类服务"
        hint="选填，可多选"
        options={options(district.categories)}
        value={form.categories}
        onChange={(categories) => change({ categories })}
        error={faults.categories}
      />
      {elder ? null : (
        <>
          <MultiChips
            label="我会的技能"
            hint="选填，有些岗位需要相应技能"
            options={options(district.skills)}
            value={form.skills}
            onChange={(skills) => change({ skills })}
            error={faults.skills}
          />
          <MultiChips
            label="我会说的语言"
            options={options(district.languages)}
            value={form.languages}
            onChange={(languages) => change({ languages })}
            error={faults.languages}
          />
          <AvailabilityGrid value={form.availability} onChange={(availability) => change({ availability })} />
        </>
      )}
    </Card>
  );
}
