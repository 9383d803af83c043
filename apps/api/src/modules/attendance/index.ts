export { AttendanceReader, type AttendanceView, type DisputeView, type VenueCounts } from './attendance-reader.js';
export { checkInOpensAt } from './core/counted-time.js';
export { AttendanceModule } from './attendance.module.js';
export { DutyRecords, type DoorProof, type Presence } from './duty-records.js';
export { DutySources, type Duty, type DutyKind, type DutySource, type Venue } from './duty.js';
