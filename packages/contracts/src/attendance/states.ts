import { actionsOf, lifecycle, type StateOf } from '../kit/lifecycle.js';

/** Service record 签到记录: one for each sign-up; a corrected record replaces the reversed one. */
export const attendanceStates = lifecycle({
  name: 'attendance',
  states: ['present', 'ended', 'awaitingApproval', 'rejected', 'confirmed', 'reversed'],
  births: {
    checkIn: ['present'],
    recordManual: ['awaitingApproval'],
    /** Corrected times for a confirmed record, which is reversed. */
    replace: ['awaitingApproval'],
    /** The former record, when a second person has rejected its correction. */
    restore: ['present', 'ended'],
  },
  ends: ['confirmed', 'rejected', 'reversed'],
  actors: ['owner', 'organiser', 'secondPerson', 'system'],
  transitions: {
    checkOut: { from: ['present'], to: 'ended', who: ['owner', 'organiser'] },
    /** Nobody checked out: closed with the planned end as check-out, labelled, and open to dispute. */
    autoClose: { from: ['present'], to: 'ended', who: ['system'] },
    /** A check-out after the automatic close replaces it, until the record is confirmed. */
    replaceAutoClose: { from: ['ended'], to: 'ended', who: ['owner'] },
    /** Manual hours count only after a second person approves them. */
    approve: { from: ['awaitingApproval'], to: 'ended', who: ['secondPerson'] },
    reject: { from: ['awaitingApproval'], to: 'rejected', who: ['secondPerson'], reason: true },
    /** A dispute about a record that is not yet confirmed was accepted; a second person approves the corrected times. */
    correct: { from: ['ended'], to: 'awaitingApproval', who: ['organiser'], reason: true },
    confirm: { from: ['ended'], to: 'confirmed', who: ['organiser'] },
    /** The order to which the record belongs turned out not to have taken place. */
    annul: { from: ['present', 'ended', 'awaitingApproval'], to: 'rejected', who: ['organiser'], reason: true },
    /** A confirmed record is only changed by reversing it and making a new one. */
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
    /** Once for each dispute and within the time limit: the next level decides (67号 第二十条). */
    appeal: { from: ['dismissed'], to: 'appealed', who: ['owner'], reason: true },
    acceptAppeal: { from: ['appealed'], to: 'accepted', who: ['reviewer'], reason: true },
    /** The next level agrees with the answer; this is final. */
    uphold: { from: ['appealed'], to: 'upheld', who: ['reviewer'], reason: true },
  },
});

/** Whether a dispute waits for an answer or a decision: until then nobody confirms or corrects its record. */
export const disputeWaits = (state: StateOf<typeof disputeStates>): boolean => state === 'open' || state === 'appealed';

/** What a caller may do with a service record: its volunteer, whoever is in charge, a second person. */
export const attendanceActions = [...actionsOf(attendanceStates), 'dispute', 'appeal', 'answer', 'rate', 'evaluate'] as const;
export type AttendanceAction = (typeof attendanceActions)[number];
/** What the reviewer may do with an appeal. */
export const appealActions = ['accept', 'uphold'] as const;
