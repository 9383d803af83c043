import { Input, Textarea } from '@tarojs/components';
import type { TextInputProps } from './TextInput.types';

export function TextInput({
  label,
  value,
  onInput,
  placeholder = '',
  type = 'text',
  maxLength = 140,
  multiline,
  focus = false,
  disabled = false,
  onFocus,
  onConfirm,
}: TextInputProps) {
  const common = {
    value,
    placeholder,
    placeholderClass: 'input__placeholder',
    maxlength: maxLength,
    focus,
    disabled,
    'aria-label': label,
    ...(onFocus ? { onFocus: () => onFocus() } : {}),
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
  };
  if (multiline) return <Textarea className="input input--area" {...common} />;
  return (
    <Input
      className="input"
      {...common}
      type={type === 'tel' ? 'number' : type}
      confirmType={onConfirm ? 'search' : 'done'}
      onConfirm={() => onConfirm?.()}
    />
  );
}
