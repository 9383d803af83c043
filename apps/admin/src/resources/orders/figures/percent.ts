/** A share as people read it: `93%`; a dash when there is nothing to share. */
export const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`);
