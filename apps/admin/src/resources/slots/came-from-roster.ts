/** State of the link that leads from the roster to the check-in screen. */
export const cameFromRoster = 'roster';
