import { ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A whole page or panel that has only this to say, and what to do next. */
export function Notice({ title, text, children }: { title: string; text?: string | undefined; children?: ReactNode }) {
  return (
    <div className="notice" role="alert">
      <ExclamationCircleOutlined aria-hidden />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
