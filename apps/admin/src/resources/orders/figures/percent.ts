/** A share (0 to 1) as `93%`; a dash for null. */
export const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`);
