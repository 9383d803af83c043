import { ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A page that has only this to say, and what to do next. */
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
