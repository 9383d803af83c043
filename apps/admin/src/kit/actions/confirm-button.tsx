import { App, Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';

interface Props extends Omit<ButtonProps, 'onClick' | 'title'> {
  title: string;
  /** What happens then, who is told, whether it can be undone. */
  hint?: ReactNode;
  okText: string;
  /** Resolves when it is done; the dialog stays open when it fails. */
  run: () => Promise<unknown>;
}

/** A button that asks once before it acts. */
export function ConfirmButton({ title, hint, okText, run, danger, ...button }: Props) {
  const { modal } = App.useApp();
  return (
    <Button
      {...button}
      {...(danger ? { danger } : {})}
      onClick={() => modal.confirm({ title, content: hint, okText, okButtonProps: danger ? { danger } : {}, onOk: run })}
    />
  );
}
