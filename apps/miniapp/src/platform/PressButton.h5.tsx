import type { PressButtonProps } from './PressButton.types';

/** A real browser button: keyboard, screen readers and tests know it, and no style of a component library stands in the way. */
export function PressButton({ className, off, busy, label, onPress, children }: PressButtonProps) {
  return (
    <button
      type="button"
      className={className}
      disabled={off}
      aria-label={label}
      aria-busy={busy}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
