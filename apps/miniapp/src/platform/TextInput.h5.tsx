import type { TextInputProps } from './TextInput.types';

const modes = { text: 'text', tel: 'tel', number: 'numeric', idcard: 'text' } as const;

/** A browser's own input, so that labels, autofill, keyboards and tests work. */
export function TextInput({ label, value, onInput, type = 'text', multiline, oneTimeCode, focus, onConfirm, ...rest }: TextInputProps) {
  const common = { className: 'input', 'aria-label': label, value, autoFocus: focus, ...rest };
  if (multiline) return <textarea {...common} className="input input--area" rows={4} onChange={(event) => onInput(event.target.value)} />;
  return (
    <input
      {...common}
      type={type === 'tel' ? 'tel' : 'text'}
      inputMode={modes[type]}
      autoComplete={oneTimeCode ? 'one-time-code' : type === 'tel' ? 'tel' : 'off'}
      enterKeyHint={onConfirm ? 'search' : undefined}
      onChange={(event) => onInput(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.();
      }}
    />
  );
}
