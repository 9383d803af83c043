import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** Shown in place of an empty list, with the next step if there is one. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="page-hint">{text}</span>} style={{ padding: '24px 0' }}>
      {children}
    </Empty>
  );
}
