import type { PressButtonProps } from './PressButton.types';

/** A browser's own button, so that keyboard, screen readers and tests find it, without the styles of a component library. */
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
