/**
 * Endpoints that hang on a module 功能板块: what only a slot of an activity has. Records are of orders too, and an objection (67号 第十三、二十条)
 * has its time limit whatever is switched off: the others are always open, also for records of a module that is off.
 */
export const operations = {
  getVenueCode: 'projects',
  claimVenueCode: 'projects',
  checkIn: 'projects',
  checkOut: 'projects',
  recordManualAttendance: 'projects',
  confirmAttendance: 'projects',
  listToConfirm: 'projects',
  rateActivity: 'projects',
  evaluateService: 'projects',
} as const;
