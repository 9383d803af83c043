const OFFSET_MS = 8 * 3_600_000;

/** `3月5日 09:30`, as people in China say it. */
export function timeText(at: Date): string {
  const local = new Date(at.getTime() + OFFSET_MS);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${local.toISOString().slice(11, 16)}`;
}
