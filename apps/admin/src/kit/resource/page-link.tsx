import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOpens } from './offer';

interface Props {
  to: string;
  className?: string;
  children: ReactNode;
  /** Shown instead of the link when the page is not offered or not open to this person; the link's own text when absent. */
  otherwise?: ReactNode;
  /** Draws something around the link, and is left out with it. */
  wrap?: (link: ReactNode) => ReactNode;
}

/** A link to a page of another resource, which the district may not offer. */
export function PageLink({ to, className, children, otherwise = children, wrap = (link) => link }: Props) {
  const open = useOpens()(to);
  if (!open) return otherwise;
  return wrap(
    <Link to={to} {...(className ? { className } : {})}>
      {children}
    </Link>,
  );
}
