/** Characters of street, number and door of the person served. */
export const contactAddressLength = { min: 2, max: 120 } as const;
/** Characters of the destination, if the service needs one. */
export const destinationLength = { min: 2, max: 120 } as const;
/** Days before the appointed time from which an order may be placed. */
export const orderDaysAhead = 60;
/** Characters of the phone number of a person served, a mobile or a landline one. */
export const contactPhoneLength = { min: 7, max: 13 } as const;
/** The phone number of a person served: digits, with hyphens between them. */
export const contactPhonePattern = new RegExp(`^\\d[\\d-]{${contactPhoneLength.min - 2},${contactPhoneLength.max - 2}}\\d$`);
