import { actionsOf, lifecycle, type StateOf } from '../kit/lifecycle.js';

/** Attendance 签到记录: one record a sign-up (a corrected one replaces the reversed one). */
export const attendanceStates = lifecycle({
  name: 'attendance',
  states: ['present', 'ended', 'awaitingApproval', 'rejected', 'confirmed', 'reversed'],
  births: {
    checkIn: ['present'],
    recordManual: ['awaitingApproval'],
    /** With corrected times, for a record that was confirmed and is reversed. */
    replace: ['awaitingApproval'],
    /** A correction was rejected, and the record comes back as it was. */
    restore: ['present', 'ended'],
  },
  ends: ['confirmed', 'rejected', 'reversed'],
  actors: ['owner', 'organiser', 'secondPerson', 'system'],
  transitions: {
    checkOut: { from: ['present'], to: 'ended', who: ['owner', 'organiser'] },
    /** At the planned end, never later; labelled and disputable. */
    autoClose: { from: ['present'], to: 'ended', who: ['system'] },
    /** A real check-out that arrives after the automatic close replaces it until confirmation. */
    replaceAutoClose: { from: ['ended'], to: 'ended', who: ['owner'] },
    /** Manual hours count only after a second person approves them. */
    approve: { from: ['awaitingApproval'], to: 'ended', who: ['secondPerson'] },
    reject: { from: ['awaitingApproval'], to: 'rejected', who: ['secondPerson'], reason: true },
    /** An accepted dispute before confirmation: the corrected times need a second person. */
    correct: { from: ['ended'], to: 'awaitingApproval', who: ['organiser'], reason: true },
    confirm: { from: ['ended'], to: 'confirmed', who: ['organiser'] },
    /** The order that it belongs to did not take place, as it turned out. */
    annul: { from: ['present', 'ended', 'awaitingApproval'], to: 'rejected', who: ['organiser'], reason: true },
    /** After confirmation only by reversal plus a new record. */
    reverse: { from: ['confirmed'], to: 'reversed', who: ['organiser'], reason: true },
  },
});

/** Dispute 异议 of a volunteer about a record (67号 第十三条). */
export const disputeStates = lifecycle({
  name: 'dispute',
  states: ['open', 'accepted', 'dismissed', 'appealed', 'upheld'],
  births: { open: ['open'] },
  ends: ['accepted', 'dismissed', 'upheld'],
  actors: ['owner', 'organiser', 'reviewer'],
  transitions: {
    accept: { from: ['open'], to: 'accepted', who: ['organiser'] },
    dismiss: { from: ['open'], to: 'dismissed', who: ['organiser'], reason: true },
    /** Once a dispute, within a time: the next level decides (67号 第二十条). */
    appeal: { from: ['dismissed'], to: 'appealed', who: ['owner'], reason: true },
    acceptAppeal: { from: ['appealed'], to: 'accepted', who: ['reviewer'], reason: true },
    /** For good. */
    uphold: { from: ['appealed'], to: 'upheld', who: ['reviewer'], reason: true },
  },
});

/** Somebody has to answer or to decide: nobody confirms or corrects the record over it. */
export const disputeWaits = (state: StateOf<typeof disputeStates>): boolean => state === 'open' || state === 'appealed';

/** What somebody may do with a service record: its volunteer, whoever is in charge, a second person. */
export const attendanceActions = [...actionsOf(attendanceStates), 'dispute', 'appeal', 'answer', 'rate', 'evaluate'] as const;
export type AttendanceAction = (typeof attendanceActions)[number];
/** What the reviewer may do with an appeal. */
export const appealActions = ['accept', 'uphold'] as const;
