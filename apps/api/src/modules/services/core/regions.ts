/** Codes as the column keeps them. */
export const regionsToText = (codes: readonly string[]): string => (codes.length === 0 ? '' : `,${[...new Set(codes)].join()},`);
export const regionsFromText = (text: string): string[] => text.split(',').filter(Boolean);

/** Offered in this region: nothing named, or the region or one above it. A code is a prefix of the codes below. */
export const isOfferedIn = (text: string, regionCode: string): boolean => {
  const codes = regionsFromText(text);
  return codes.length === 0 || codes.some((code) => regionCode.startsWith(code));
};
