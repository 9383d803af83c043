import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOpens } from './offer';

interface Props {
  to: string;
  className?: string;
  children: ReactNode;
  /** What stands there when the page is not open to this person, or not offered here; the same words unless told. */
  otherwise?: ReactNode;
  /** What goes with the link, and away with it. */
  wrap?: (link: ReactNode) => ReactNode;
}

/** A link to a page of another resource, which this district may not offer. */
export function PageLink({ to, className, children, otherwise = children, wrap = (link) => link }: Props) {
  const open = useOpens()(to);
  if (!open) return otherwise;
  return wrap(
    <Link to={to} {...(className ? { className } : {})}>
      {children}
    </Link>,
  );
}
