import { Flex } from 'antd';
import { Fragment, type ReactNode } from 'react';

interface Props<A extends string> {
  /** The record's `actions` from the server: what the caller may do now. */
  actions: readonly string[];
  /** One component per action, in the order in which they are drawn. */
  draw: { readonly [P in A]?: ReactNode };
  justify?: 'start' | 'end';
}

/** Draws buttons for the actions that the server permits. It holds no rule of its own. */
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
