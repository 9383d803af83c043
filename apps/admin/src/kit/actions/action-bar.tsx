import { Flex } from 'antd';
import { Fragment, type ReactNode } from 'react';

interface Props<A extends string> {
  /** What the server says the caller may do with this record now. */
  actions: readonly string[];
  /** One component per action, in the order in which they are drawn. */
  draw: { readonly [P in A]?: ReactNode };
  justify?: 'start' | 'end';
}

/** Draws the buttons that a record permits. No rule is written here: what is not in `actions` is not drawn. */
export function ActionBar<A extends string>({ actions, draw, justify = 'start' }: Props<A>) {
  const shown = Object.entries<ReactNode>(draw as Record<string, ReactNode>).filter(([action]) => actions.includes(action));
  if (shown.length === 0) return null;
  return (
    <Flex gap={8} wrap justify={justify} align="center">
      {shown.map(([action, button]) => (
        <Fragment key={action}>{button}</Fragment>
      ))}
    </Flex>
  );
}
