export interface DayInputProps {
  label: string;
  /** Calendar day in Shanghai, `2026-03-05`. */
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string;
  max?: string;
  placeholder?: string;
}
