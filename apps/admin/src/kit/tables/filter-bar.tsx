import { wordOf } from '@zhiyuanhong/contracts/words';
import { DatePicker, Input, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { dayFormats } from '../forms/picker-formats';
import { RegionSelect } from '../forms/region-select';

/** Filter to the records that one kind of queue entry 今日待办 counted; shown as a chip that can be removed. */
export const ofQueue = { kind: 'queue', name: 'queue' } as const;

/** One filter of a list; `name` is the query parameter of both the call and the page's address. */
export type Filter =
  | { kind: 'search'; name: string; label: string; /** Accepts digits only. */ digits?: boolean }
  | {
      kind: 'select';
      name: string;
      label: string;
      options: readonly { value: string; label: string }[];
      width?: number;
      /** Value when nothing is chosen. */ initial?: string;
    }
  | { kind: 'day'; name: string; label: string }
  | { kind: 'region'; name: string; label: string; width?: number }
  /** Set only by links from other pages; shown as a chip that can be removed. */
  | { kind: 'link'; name: string; label: string }
  | typeof ofQueue;

interface Props {
  filters: readonly Filter[];
  read: (name: string) => string | undefined;
  write: (changes: Record<string, string | undefined>) => void;
}

export function FilterBar({ filters, read, write }: Props) {
  return filters.map((f) => {
    const value = read(f.name);
    switch (f.kind) {
      case 'search':
        return (
          <Input.Search
            key={f.name + (value ?? '')}
            aria-label={f.label}
            placeholder={f.label}
            allowClear
            defaultValue={value}
            style={{ width: 240 }}
            onSearch={(text) => write({ [f.name]: (f.digits ? text.replace(/\D/g, '') : text.trim()) || undefined })}
          />
        );
      case 'select':
        return (
          <Select
            key={f.name}
            aria-label={f.label}
            placeholder={f.label}
            allowClear={value !== undefined}
            value={value ?? f.initial ?? null}
            options={[...f.options]}
            // Draws all options, so that keyboards and screen readers reach them; there are few.
            virtual={false}
            style={{ width: f.width ?? 148 }}
            onChange={(to: string | null | undefined) => write({ [f.name]: to && to !== f.initial ? to : undefined })}
          />
        );
      case 'region':
        return (
          <RegionSelect
            key={f.name}
            aria-label={f.label}
            placeholder={f.label}
            allowClear
            value={(value ?? null) as string}
            style={{ width: f.width ?? 200 }}
            popupMatchSelectWidth={false}
            onChange={(to: string | undefined) => write({ [f.name]: to })}
          />
        );
      case 'link':
        return value ? (
          <Tag key={f.name} closable onClose={() => write({ [f.name]: undefined })}>
            {f.label}
          </Tag>
        ) : null;
      case 'queue':
        return value ? (
          <Tag key={f.name} closable onClose={() => write({ [f.name]: undefined })}>
            今日待办：{wordOf('queue', value)}
          </Tag>
        ) : null;
      case 'day':
        return (
          <DatePicker
            key={f.name}
            aria-label={f.label}
            placeholder={f.label}
            format={dayFormats}
            style={{ width: 160 }}
            value={value ? dayjs(value) : null}
            onChange={(day) => write({ [f.name]: day?.format('YYYY-MM-DD') })}
          />
        );
    }
  });
}
