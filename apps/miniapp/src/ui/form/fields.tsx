import { Text, View } from '@tarojs/components';
import { type PropsWithChildren, type ReactNode, useState } from 'react';
import { searchLength } from '@zhiyuanhong/contracts/limits';
import { DayInput } from '@/platform/DayInput';
import type { DayInputProps } from '@/platform/DayInput.types';
import { TextInput } from '@/platform/TextInput';
import type { TextInputProps } from '@/platform/TextInput.types';
import { PrimaryButton } from '../buttons/Button';
import { Chip, type Option } from '../buttons/Chips';
import './fields.scss';
import { Icon } from '../icons/Icon';
import { OptionSheet } from './OptionSheet';
import { Tap } from '../buttons/Tap';

interface FieldProps {
  label: string;
  /** Why the value is not accepted: from `useAct(…).fieldError(path)` or the page's own check. */
  error?: string | undefined;
  hint?: string;
  required?: boolean;
  /** At the right of the input, e.g. 获取验证码. */
  aside?: ReactNode;
}

/** Label, input, and hint or error; all fields below use it. */
export function Field({ label, error, hint, required, aside, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={`field ${error ? 'field--error' : ''}`}>
      <View className="field__label">
        <Text>{label}</Text>
        {required ? <Text className="field__required">必填</Text> : null}
      </View>
      <View className="field__line">
        <View className="field__input">{children}</View>
        {aside}
      </View>
      {error ? <FieldError text={error} /> : hint ? <Text className="field__hint">{hint}</Text> : null}
    </View>
  );
}

/** The error below a field. */
const FieldError = ({ text }: { text: string }) => (
  <View className="field__error" {...{ role: 'alert' }}>
    <Icon name="circle-alert" size={16} />
    <Text>{text}</Text>
  </View>
);

export function TextField({ error, hint, required, aside, ...input }: FieldProps & TextInputProps) {
  return (
    <Field label={input.label} error={error} {...({ hint, required, aside } as Pick<FieldProps, 'hint' | 'required' | 'aside'>)}>
      <TextInput {...input} />
    </Field>
  );
}

export function DateField({ error, hint, required, ...input }: FieldProps & DayInputProps) {
  return (
    <Field label={input.label} error={error} {...({ hint, required } as Pick<FieldProps, 'hint' | 'required'>)}>
      <DayInput {...input} />
    </Field>
  );
}

interface PickerFieldProps<V extends string | number> extends FieldProps {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
}

/** Chooses one of many, in a sheet with large rows. */
export function PickerField<V extends string | number>({
  options,
  value,
  onChange,
  placeholder = '请选择',
  ...field
}: PickerFieldProps<V>) {
  const [open, setOpen] = useState(false);
  const chosen = options.find((o) => o.value === value);
  return (
    <Field {...field}>
      <Tap
        className={`input input--pick ${chosen ? '' : 'input__placeholder'}`}
        label={`${field.label}：${chosen?.label ?? placeholder}`}
        onTap={() => setOpen(true)}
      >
        <Text>{chosen?.label ?? placeholder}</Text>
        <Icon name="chevron-down" size={18} />
      </Tap>
      {open ? <OptionSheet title={field.label} options={options} value={value} onChange={onChange} onClose={() => setOpen(false)} /> : null}
    </Field>
  );
}

interface MultiChipsProps<V extends string | number> extends FieldProps {
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
  /** Most choices. */
  max?: number;
}

/** Chooses several of a few: skills, categories, languages. */
export function MultiChips<V extends string | number>({ options, value, onChange, max = Infinity, ...field }: MultiChipsProps<V>) {
  return (
    <Field {...field}>
      <View className="chips" {...{ role: 'group', 'aria-label': field.label }}>
        {options.map((o) => {
          const on = value.includes(o.value);
          return (
            <Chip
              key={o.value}
              role="checkbox"
              text={o.label}
              chosen={on}
              disabled={!on && value.length >= max}
              onTap={() => onChange(on ? value.filter((v) => v !== o.value) : [...value, o.value])}
            />
          );
        })}
      </View>
    </Field>
  );
}

/** A switch that takes effect at once. For consent use `Check`. */
export function SwitchRow({
  title,
  note,
  on,
  onChange,
  busy = false,
}: {
  title: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  busy?: boolean;
}) {
  return (
    <Tap role="switch" chosen={on} label={title} disabled={busy} className="row" onTap={() => onChange(!on)}>
      <View className="row__main">
        <Text className="row__title">{title}</Text>
        {note ? <Text className="row__note">{note}</Text> : null}
      </View>
      <View className={`switch ${on ? 'switch--on' : ''}`}>
        <View className="switch__knob" />
      </View>
    </Tap>
  );
}

/** A box to tick for consent: `children` may hold links to the text agreed to. */
export function Check({
  label,
  on,
  onChange,
  error,
  children,
}: PropsWithChildren<{ label: string; on: boolean; onChange: (on: boolean) => void; error?: string | undefined }>) {
  return (
    <View className="check">
      <Tap role="checkbox" chosen={on} label={label} className="check__tap" onTap={() => onChange(!on)}>
        <View className={`check__box ${on ? 'check__box--on' : ''}`}>{on ? <Icon name="check" size={16} /> : null}</View>
      </Tap>
      <View className="check__main">
        <View onClick={() => onChange(!on)}>{children ?? label}</View>
        {error ? <FieldError text={error} /> : null}
      </View>
    </View>
  );
}

/** Search field that starts with the last search. */
export function SearchBar({
  value,
  onInput,
  onSearch,
  onFocus,
  placeholder = '搜索',
}: {
  value: string;
  onInput: (value: string) => void;
  onSearch: () => void;
  /** E.g. to show earlier searches. */
  onFocus?: () => void;
  placeholder?: string;
}) {
  return (
    <View className="search" {...{ role: 'search' }}>
      <Icon name="search" size={18} className="search__icon" />
      <TextInput
        label={placeholder}
        placeholder={placeholder}
        value={value}
        onInput={onInput}
        onConfirm={onSearch}
        maxLength={searchLength.max}
        {...(onFocus ? { onFocus } : {})}
      />
      {value ? (
        <Tap label="清除" className="search__clear" onTap={() => onInput('')}>
          <Icon name="x" size={18} />
        </Tap>
      ) : null}
      <PrimaryButton small text="搜索" onTap={onSearch} />
    </View>
  );
}
