/** Characters of the name of a professional team 专业队. */
export const teamNameLength = { min: 2, max: 30 } as const;
