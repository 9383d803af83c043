import { useDroppable } from '@dnd-kit/core';
import { orderWords, stageWords, word } from '@zhiyuanhong/contracts/words';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { actionWord, type OrderAction } from '../order-actions';
import type { BoardColumn } from '../types';

interface Props {
  column: BoardColumn;
  /** Action that dropping the dragged card on this column takes; null when none, or when nothing is dragged. */
  drop: OrderAction | null;
  /** True while a card is dragged that may not be dropped here. */
  closed: boolean;
  children: ReactNode;
}

/** One of the six columns; says how many orders are left out for want of room. */
export function Column({ column, drop, closed, children }: Props) {
  const { setNodeRef, isOver } = useDroppable({ id: column.state, disabled: drop === null && !closed });
  const more = column.count - column.items.length;
  const names = ['board-column', drop && 'takes', drop && isOver && 'is-over', closed && 'is-closed'];
  return (
    <section
      ref={setNodeRef}
      className={names.filter(Boolean).join(' ')}
      aria-label={`${word(stageWords, column.stage)} ${column.count} 单`}
    >
      <header>
        <h2>{word(stageWords, column.stage)}</h2>
        <span className="board-count num">{column.count}</span>
        {column.overdue > 0 && <span className="board-overdue num">超时 {column.overdue}</span>}
        <small>{word(orderWords, column.state)}</small>
      </header>
      {drop && <div className="drop-hint">放到这里：{actionWord(drop)}</div>}
      {column.items.length === 0 ? <p className="board-empty">没有订单</p> : <ul className="board-cards">{children}</ul>}
      {more > 0 && (
        <Link className="board-more" to={`/orders/list?state=${column.state}`}>
          还有 {more} 单，去列表看
        </Link>
      )}
    </section>
  );
}
