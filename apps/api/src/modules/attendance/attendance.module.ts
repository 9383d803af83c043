import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CompareRecords } from './compare-records.js';
import { AnswerDispute } from './disputes/answer-dispute.js';
import { AppealDispute } from './disputes/appeal-dispute.js';
import { AttendanceAccess } from './attendance-access.js';
import { AttendanceReader } from './attendance-reader.js';
import { AttendanceViews } from './attendance-views.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceStore } from './attendance.store.js';
import { CheckIn } from './scans/check-in.js';
import { CheckOut } from './scans/check-out.js';
import { ClaimVenueCode } from './scans/claim-venue-code.js';
import { CloseAutomatically } from './scans/close-automatically.js';
import { ConfirmAttendance } from './confirmation/confirm-attendance.js';
import { Corrections } from './corrections.js';
import { DecideAppeal } from './disputes/decide-appeal.js';
import { DecideManual } from './confirmation/decide-manual.js';
import { DisputeAttendance } from './disputes/dispute-attendance.js';
import { DutyRecords } from './duty-records.js';
import { DutySources } from './duty.js';
import { GetVenueCode } from './scans/get-venue-code.js';
import { ListToConfirm } from './confirmation/list-to-confirm.js';
import { AttendanceQueue } from './queue.js';
import { PayRecord } from './confirmation/pay-record.js';
import { RateActivity } from './rate-activity.js';
import { RecordManualAttendance } from './confirmation/record-manual-attendance.js';
import { Scans } from './scans/scans.js';
import { ScansController } from './scans/scans.controller.js';
import { ShortCodeGuard } from './scans/short-code-guard.js';
import { TellAboutAttendance } from './tell-about-attendance.js';

const scanning = [Scans, ShortCodeGuard, GetVenueCode, ClaimVenueCode, CheckIn, CheckOut, CloseAutomatically];
const afterwards = [
  Corrections,
  RecordManualAttendance,
  DecideManual,
  ConfirmAttendance,
  ListToConfirm,
  DisputeAttendance,
  AnswerDispute,
  AppealDispute,
  DecideAppeal,
  RateActivity,
];

@Module({
  imports: [IdentityModule, LedgerModule, MessagesModule, OrganisationsModule, VolunteersModule],
  controllers: [ScansController, AttendanceController],
  providers: [
    CompareRecords,
    DutySources,
    DutyRecords,
    PayRecord,
    AttendanceStore,
    AttendanceAccess,
    AttendanceReader,
    AttendanceViews,
    AttendanceQueue,
    TellAboutAttendance,
    ...scanning,
    ...afterwards,
  ],
  exports: [DutySources, DutyRecords, AttendanceReader],
})
export class AttendanceModule {}
