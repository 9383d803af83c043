import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useBack } from './use-back';

/** A link to where the person came from. `to` is where it leads when the page was opened directly, or opens in a new tab. */
export function BackLink({ to, label, children }: { to: string; label?: string; children: ReactNode }) {
  const back = useBack(to);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The second click of a double click would go back one page more.
    if (event.detail < 2) back();
  };
  return (
    <Link to={to} onClick={onClick} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </Link>
  );
}
