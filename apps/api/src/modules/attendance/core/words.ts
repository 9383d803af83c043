/** `1 小时 30 分钟`, as people say it. */
export function duration(minutes: number | null): string {
  const all = minutes ?? 0;
  const hours = Math.floor(all / 60);
  const rest = all % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}
