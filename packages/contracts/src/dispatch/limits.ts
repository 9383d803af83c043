/** Volunteers to whom one call offers an order. */
export const askedAtOnce = { min: 1, max: 10 } as const;
/** Characters of why an offer is declined. */
export const declineReasonLength = { min: 0, max: 200 } as const;
/** Minutes to answer an offer. */
export const answerMinutes = { min: 5, max: 1440 } as const;
