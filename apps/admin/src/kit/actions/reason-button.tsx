import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { ReasonModal } from './reason-modal';

interface Props extends Omit<ButtonProps, 'onClick' | 'title'> {
  title: string;
  hint?: ReactNode;
  okText: string;
  phrases: readonly string[];
  length?: { readonly min: number; readonly max: number };
  run: (reason: string) => Promise<unknown>;
}

/** A button that asks for a reason before it acts. */
export function ReasonButton({ title, hint, okText, phrases, length, run, ...button }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      <ReasonModal
        open={open}
        title={title}
        hint={hint}
        okText={okText}
        phrases={phrases}
        danger={button.danger ?? false}
        length={length}
        onCancel={() => setOpen(false)}
        onSubmit={(reason) => run(reason).then(() => setOpen(false))}
      />
    </>
  );
}
