import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** Lines of each list on the first page. */
export const few = 6;

export interface GlanceLine {
  key: string | number;
  to?: string;
  text: ReactNode;
  sub: ReactNode;
  side: ReactNode;
}

interface Props {
  title: string;
  /** Address of the whole list. */
  to: string;
  /** Undefined while loading. */
  lines: readonly GlanceLine[] | undefined;
  empty: string;
}

/** The first lines of a list, on the first page. */
export function Glance({ title, to, lines, empty }: Props) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2 className="section-title">{title}</h2>
        <Link to={to}>全部</Link>
      </header>
      {lines === undefined ? (
        <Skeleton active />
      ) : lines.length === 0 ? (
        <p className="page-hint" style={{ padding: '12px 0' }}>
          {empty}
        </p>
      ) : (
        <ul className="glance">
          {lines.map(({ key, to: target, text, sub, side }) => (
            <li key={key}>
              <div>
                {target ? (
                  <Link to={target} className="cell-main">
                    {text}
                  </Link>
                ) : (
                  <span className="cell-main">{text}</span>
                )}
                <div className="cell-sub">{sub}</div>
              </div>
              <div className="glance-side">{side}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
