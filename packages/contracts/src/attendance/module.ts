/**
 * Endpoints that are closed when their module 功能板块 is off: those that only slots of activities need. Service records also come from orders,
 * and a dispute (67号 第十三、二十条) has its legal time limit, so all other endpoints stay open.
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
