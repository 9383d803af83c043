import { App, Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';

interface Props extends Omit<ButtonProps, 'onClick' | 'title'> {
  title: string;
  /** What the action does, who is told, whether it can be undone. */
  hint?: ReactNode;
  okText: string;
  /** Resolves when the action is done; the dialog stays open when it rejects. */
  run: () => Promise<unknown>;
}

/** A button that asks for confirmation before it acts. */
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
