import type { OutputOf } from '../contract.js';
import { about, after, way, waysOf } from '../kit/given.js';
import { attendanceStates, disputeStates } from './states.js';

/** From when until when somebody served, as people tell who enter or correct it by hand. */
interface Told {
  readonly startsAt: string;
  readonly endsAt: string;
}
const timesOf = ({ startsAt, endsAt }: Told) => ({ checkInAt: startsAt, checkOutAt: endsAt });

export interface RecordHere extends Told {
  readonly slotId: number;
  /** The sign-up of the volunteer, which entries by hand are about. */
  readonly signUpId: number;
}

/** Service records of activities; those of orders come with the order. */
export const recordWays = waysOf(
  attendanceStates,
  'attendanceId',
  (here: RecordHere) => {
    const slot = () => ({ slotId: here.slotId });
    const screen = about(way('organiser', 'getVenueCode'), slot);
    const scan = after(
      screen,
      'volunteer',
      'claimVenueCode',
      ({ qrText }) => ({ code: qrText }),
      () => ({}),
    );
    const leave = after(
      scan,
      'volunteer',
      'checkOut',
      ({ claim }) => ({ claim }),
      () => ({}),
    );
    const corrected = after(
      way('volunteer', 'disputeAttendance', () => ({ reason: '我做到 13 点才走' })),
      'organiser',
      'answerDispute',
      () => ({ decision: 'accept', ...timesOf(here), answer: '已向带队老师核实' }),
      ({ dispute }) => ({ disputeId: dispute!.id }),
    );
    return {
      checkIn: after(
        scan,
        'volunteer',
        'checkIn',
        ({ claim }) => ({ claim }),
        () => ({}),
      ),
      recordManual: about(
        way('organiser', 'recordManualAttendance', () => ({ signUpId: here.signUpId, ...timesOf(here), reason: '手机没电' })),
        slot,
      ),
      replace: null,
      restore: null,
      checkOut: leave,
      autoClose: null,
      replaceAutoClose: leave,
      approve: way('secondPerson', 'approveManualAttendance'),
      reject: way('secondPerson', 'rejectManualAttendance', () => ({ reason: '与签到表不符' })),
      correct: corrected,
      confirm: about(
        way('organiser', 'confirmAttendance', () => ({})),
        slot,
      ),
      annul: null,
      reverse: corrected,
    };
  },
  { aside: ['replace', 'restore', 'annul'] },
);

export interface DisputeHere extends Told {
  /** The record that the volunteer disputes. */
  readonly attendanceId: number;
}

/** Disputes, up to the decision of the next level. The organiser is whoever is in charge of the record. */
export const disputeWays = waysOf(
  disputeStates,
  'disputeId',
  (here: DisputeHere) => ({
    open: about(
      way('volunteer', 'disputeAttendance', () => ({ reason: '我做到 13 点才走' })),
      () => ({ attendanceId: here.attendanceId }),
    ),
    accept: way('organiser', 'answerDispute', () => ({ decision: 'accept', ...timesOf(here), answer: '已向带队老师核实' })),
    dismiss: way('organiser', 'answerDispute', () => ({ decision: 'dismiss', answer: '监控显示 12:30 离开' })),
    appeal: way('volunteer', 'appealDispute', () => ({ reason: '带队老师可以作证' })),
    acceptAppeal: way('reviewer', 'decideAppeal', () => ({ decision: 'accept', ...timesOf(here), answer: '已向带队老师核实' })),
    uphold: way('reviewer', 'decideAppeal', () => ({ decision: 'uphold', answer: '核对监控，答复属实' })),
  }),
  { idOf: ({ dispute }: OutputOf<'disputeAttendance'>) => dispute!.id },
);
