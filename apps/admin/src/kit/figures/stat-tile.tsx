import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  label: string;
  value: ReactNode;
  hint?: ReactNode;
  to?: string;
  icon?: ReactNode;
  tone?: 'plain' | 'waiting' | 'good';
}

/** One figure with its name; a link when the person can do something about it. */
export function StatTile({ label, value, hint, to, icon, tone = 'plain' }: Props) {
  const body = (
    <Flex vertical gap={6} className={`stat-tile tone-${tone}`}>
      <Flex gap={8} justify="space-between" align="center" className="stat-label">
        <span>{label}</span>
        {icon && <span className="stat-icon">{icon}</span>}
      </Flex>
      <div className="stat-value">{typeof value === 'string' ? smallUnits(value) : value}</div>
      {hint && <div className="stat-hint">{hint}</div>}
    </Flex>
  );
  return to ? (
    <Link to={to} className="stat-link">
      {body}
    </Link>
  ) : (
    body
  );
}

/** `2小时13分` with large figures and small units, so that it fits on one line. */
const smallUnits = (text: string) =>
  text.split(/([\u4e00-\u9fff]+)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <small key={i} className="stat-unit">
        {part}
      </small>
    ),
  );
