import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useBack } from './use-back';

/** A link back to the page before. `to` is used when the page was opened directly, and when the link is opened in a new tab. */
export function BackLink({ to, label, children }: { to: string; label?: string; children: ReactNode }) {
  const back = useBack(to);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The second click of a double click would go back one page too many.
    if (event.detail < 2) back();
  };
  return (
    <Link to={to} onClick={onClick} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </Link>
  );
}
