/** Characters of the name of an organisation 团体. */
export const organisationNameLength = { min: 2, max: 60 } as const;
/** Characters of what an organisation does. */
export const organisationSummaryLength = { min: 0, max: 500 } as const;
