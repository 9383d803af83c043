/** Digits of a short code 数字码: on the organiser's screen, or told at the door of an order. */
export const shortCodeDigits = 6;
/** A short code. */
export const shortCodePattern = new RegExp(`^\\d{${shortCodeDigits}}$`);
