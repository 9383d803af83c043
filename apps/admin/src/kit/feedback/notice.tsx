import { ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A page with one message and the next step. */
export function Notice({ title, text, children }: { title: string; text?: string | undefined; children?: ReactNode }) {
  return (
    <div className="notice" role="alert">
      <ExclamationCircleOutlined aria-hidden />
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
