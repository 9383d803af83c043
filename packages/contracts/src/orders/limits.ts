/** Characters of street, number and door. */
export const contactAddressLength = { min: 2, max: 120 } as const;
/** Characters of where to, when the service asks for it. */
export const destinationLength = { min: 2, max: 120 } as const;
