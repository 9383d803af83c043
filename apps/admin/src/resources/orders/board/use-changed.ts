import { useEffect, useRef, useState } from 'react';
import type { OrderRow } from '../types';

/** The parts of a row whose change is marked on the board. */
const signature = (row: OrderRow) =>
  [row.state, row.volunteerName, row.openOffers, row.overdue, row.escalatedLevel, row.awaitingApproval, row.automatic].join('|');

/**
 * Ids of orders that are new or changed since the answer before, for `forMs` milliseconds. The first answer marks nothing. `of` names the
 * filter: another filter starts anew.
 */
export function useChanged(rows: readonly OrderRow[] | undefined, of: string, forMs = 2500): ReadonlySet<number> {
  const before = useRef<{ of: string; rows: Map<number, string> } | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (!rows) return;
    const now = new Map(rows.map((row) => [row.id, signature(row)]));
    const old = before.current;
    before.current = { of, rows: now };
    if (old?.of !== of) return;
    const next = rows.filter((row) => old.rows.get(row.id) !== now.get(row.id)).map((row) => row.id);
    if (next.length > 0) setChanged(new Set(next));
  }, [rows, of]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(new Set()), forMs);
    return () => clearTimeout(timer);
  }, [changed, forMs]);
  return changed;
}
