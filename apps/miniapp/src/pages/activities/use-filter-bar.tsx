import { ScrollView, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { type ReactNode, useState } from 'react';
import { useHere } from '@/features/place/here';
import { daysAfter } from '@/format';
import { toast } from '@/platform';
import { useElder } from '@/theme/elder';
import { Chip, DateField, type Option, OptionSheet } from '@/ui';
import { chipText, distances, type Filters, parts, whens } from './filters';

type Key = 'when' | 'part' | 'category' | 'within' | 'skill';

interface FilterBarProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  district: OutputOf<'getDistrict'> | undefined;
  /** Today in Shanghai. */
  today: string;
}

const choices = (all: string, list: readonly { code: string; name: string }[] = []): Option[] => [
  { value: '', label: all },
  ...list.map(({ code, name }) => ({ value: code, label: name })),
];

/**
 * Chips for the filters, and the sheet of the open one. The two are drawn apart, because a sheet inside the bar that sticks to the top
 * would lie under the tab bar. Elder mode shows three chips, so that none is hidden at the side.
 */
export function useFilterBar({ filters, onChange, district, today }: FilterBarProps) {
  const [open, setOpen] = useState<Key | null>(null);
  const elder = useElder((s) => s.elder);
  const { point, ask } = useHere();
  const set = (changed: Partial<Filters>) => onChange({ ...filters, ...changed });
  const close = () => setOpen(null);

  const near = async (within: number) => {
    if (within > 0 && !point && !(await ask())) return toast('没有获得位置，可在手机设置中允许后再试');
    set({ within });
  };
  const filter = <V extends string | number>(
    key: Key,
    name: string,
    options: readonly Option<V>[],
    value: V,
    choose: (value: V) => void,
    more?: ReactNode,
  ) => ({
    key,
    chip: (
      <Chip
        key={key}
        icon="chevron-down"
        text={chipText(name, options, value)}
        chosen={value !== options[0]?.value}
        onTap={() => setOpen(key)}
      />
    ),
    sheet: (
      <OptionSheet title={name} options={options} value={value} onChange={choose} onClose={close}>
        {more}
      </OptionSheet>
    ),
  });
  const otherDay = (
    <DateField
      label="或指定一天"
      value={/^\d/.test(filters.when) ? filters.when : null}
      min={today}
      max={daysAfter(today, 365)}
      onChange={(day) => {
        if (!day) return;
        set({ when: day });
        close();
      }}
    />
  );
  const all = [
    filter('when', '日期', whens, filters.when, (when) => set({ when }), otherDay),
    filter('part', '时段', parts, filters.part, (part) => set({ part })),
    filter('category', '类别', choices('全部类别', district?.categories), filters.category, (category) => set({ category })),
    filter('within', '距离', distances, filters.within, (within) => void near(within)),
    filter('skill', '技能', choices('不限技能', district?.skills), filters.skill, (skill) => set({ skill })),
  ];
  const shown = elder ? all.filter(({ key }) => key === 'when' || key === 'category') : all;

  return {
    bar: (
      <ScrollView scrollX enhanced showScrollbar={false} className="chip-bar" {...{ role: 'toolbar', 'aria-label': '筛选' }}>
        <View className="chip-bar__row">
          <Chip role="checkbox" text="有名额" chosen={filters.free} onTap={() => set({ free: !filters.free })} />
          {shown.map(({ chip }) => chip)}
        </View>
      </ScrollView>
    ),
    sheet: all.find(({ key }) => key === open)?.sheet ?? null,
  };
}
