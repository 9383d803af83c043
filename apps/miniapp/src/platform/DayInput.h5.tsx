import type { DayInputProps } from './DayInput.types';

export function DayInput({ label, value, onChange, min, max }: DayInputProps) {
  return (
    <input
      className="input"
      type="date"
      aria-label={label}
      value={value ?? ''}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}
