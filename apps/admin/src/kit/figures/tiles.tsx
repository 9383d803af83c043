import { Children, type CSSProperties, type ReactNode } from 'react';

/**
 * Columns for rows of similar length: seven tiles become four and three, not six and one. Fewer than four are as wide as in a row of four.
 */
const columnsFor = (count: number, inRow: number) => (count < 4 ? 4 : Math.ceil(count / Math.ceil(count / inRow)));

/** A grid of figure tiles: six in a row on a usual screen, five on a small one. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  const count = Children.toArray(children).length;
  const columns = { '--columns-wide': columnsFor(count, 6), '--columns-narrow': columnsFor(count, 5) };
  return (
    <section className="tiles" aria-label={label} style={columns as CSSProperties}>
      {children}
    </section>
  );
}
