import { capability } from '../../kit/capability/index.js';
import { Attendance, Dispute, Evaluation, Rating, ScanClaim } from './attendance.entity.js';
import { AttendanceModule } from './attendance.module.js';
import { AttendanceQueue } from './queue.js';

export default capability({
  module: AttendanceModule,
  entities: [Attendance, ScanClaim, Dispute, Rating, Evaluation],
  queue: AttendanceQueue,
});
