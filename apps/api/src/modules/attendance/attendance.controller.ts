import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AnswerDispute } from './disputes/answer-dispute.js';
import { AppealDispute } from './disputes/appeal-dispute.js';
import { ConfirmAttendance } from './confirmation/confirm-attendance.js';
import { DecideAppeal } from './disputes/decide-appeal.js';
import { DecideManual } from './confirmation/decide-manual.js';
import { DisputeAttendance } from './disputes/dispute-attendance.js';
import { ListToConfirm } from './confirmation/list-to-confirm.js';
import { RateActivity } from './rate-activity.js';
import { RecordManualAttendance } from './confirmation/record-manual-attendance.js';

/** Endpoints for service records after the scans. */
@Controller()
export class AttendanceController {
  constructor(
    private readonly manual: RecordManualAttendance,
    private readonly second: DecideManual,
    private readonly confirm: ConfirmAttendance,
    private readonly toConfirm: ListToConfirm,
    private readonly dispute: DisputeAttendance,
    private readonly answer: AnswerDispute,
    private readonly appeal: AppealDispute,
    private readonly appeals: DecideAppeal,
    private readonly rating: RateActivity,
  ) {}

  @Handle('recordManualAttendance')
  recordManualAttendance(call: Call<'recordManualAttendance'>): Promise<Answer<'recordManualAttendance'>> {
    return this.manual.run(call);
  }

  @Handle('listManualAttendance')
  listManualAttendance(call: Call<'listManualAttendance'>): Promise<Answer<'listManualAttendance'>> {
    return this.second.list(call);
  }

  @Handle('approveManualAttendance')
  approveManualAttendance(call: Call<'approveManualAttendance'>): Promise<Answer<'approveManualAttendance'>> {
    return this.second.approve(call);
  }

  @Handle('rejectManualAttendance')
  rejectManualAttendance(call: Call<'rejectManualAttendance'>): Promise<Answer<'rejectManualAttendance'>> {
    return this.second.reject(call);
  }

  @Handle('confirmAttendance')
  confirmAttendance(call: Call<'confirmAttendance'>): Promise<Answer<'confirmAttendance'>> {
    return this.confirm.run(call);
  }

  @Handle('listToConfirm')
  listToConfirm(call: Call<'listToConfirm'>): Promise<Answer<'listToConfirm'>> {
    return this.toConfirm.run(call);
  }

  @Handle('disputeAttendance')
  disputeAttendance(call: Call<'disputeAttendance'>): Promise<Answer<'disputeAttendance'>> {
    return this.dispute.run(call);
  }

  @Handle('listDisputes')
  listDisputes(call: Call<'listDisputes'>): Promise<Answer<'listDisputes'>> {
    return this.answer.list(call);
  }

  @Handle('answerDispute')
  answerDispute(call: Call<'answerDispute'>): Promise<Answer<'answerDispute'>> {
    return this.answer.run(call);
  }

  @Handle('appealDispute')
  appealDispute(call: Call<'appealDispute'>): Promise<Answer<'appealDispute'>> {
    return this.appeal.run(call);
  }

  @Handle('listAppeals')
  listAppeals(call: Call<'listAppeals'>): Promise<Answer<'listAppeals'>> {
    return this.appeals.list(call);
  }

  @Handle('decideAppeal')
  decideAppeal(call: Call<'decideAppeal'>): Promise<Answer<'decideAppeal'>> {
    return this.appeals.decide(call);
  }

  @Handle('rateActivity')
  rateActivity(call: Call<'rateActivity'>): Promise<Answer<'rateActivity'>> {
    return this.rating.rate(call);
  }

  @Handle('evaluateService')
  evaluateService(call: Call<'evaluateService'>): Promise<Answer<'evaluateService'>> {
    return this.rating.evaluate(call);
  }
}
