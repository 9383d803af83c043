/** Router state of the roster's link to the check-in screen. */
export const cameFromRoster = 'roster';
