export interface TextInputProps {
  /** Text for screen readers; the visible label is drawn beside the input. */
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  /** Which keyboard is shown. */
  type?: 'text' | 'tel' | 'number' | 'idcard';
  maxLength?: number;
  multiline?: boolean;
  /** True: the browser may fill in the code of an SMS. */
  oneTimeCode?: boolean;
  focus?: boolean;
  disabled?: boolean;
  onFocus?: () => void;
  /** Called for Enter, or the keyboard's done key. */
  onConfirm?: () => void;
}
