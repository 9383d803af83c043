/** Region codes as stored. */
export const regionsToText = (codes: readonly string[]): string => (codes.length === 0 ? '' : `,${[...new Set(codes)].join()},`);
export const regionsFromText = (text: string): string[] => text.split(',').filter(Boolean);

/**
 * Whether an item is offered in this region: its list is empty, or names the region or one above it, whose code is the beginning of the
 * region's.
 */
export const isOfferedIn = (text: string, regionCode: string): boolean => {
  const codes = regionsFromText(text);
  return codes.length === 0 || codes.some((code) => regionCode.startsWith(code));
};
