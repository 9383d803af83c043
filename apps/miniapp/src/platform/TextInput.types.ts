export interface TextInputProps {
  /** Name for screen readers; the visible label stands beside it. */
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  /** Which keyboard comes up. */
  type?: 'text' | 'tel' | 'number' | 'idcard';
  maxLength?: number;
  multiline?: boolean;
  /** The browser may offer the code of an SMS. */
  oneTimeCode?: boolean;
  focus?: boolean;
  disabled?: boolean;
  onFocus?: () => void;
  /** Enter or the keyboard's done key. */
  onConfirm?: () => void;
}
