import { word } from '@zhiyuanhong/contracts/i18n';

type Tone = 'quiet' | 'waiting' | 'good' | 'live' | 'bad';

/** Tone of a state by `${table}.${state}`. The word is always there: colour never speaks alone. */
const tones: Record<string, Tone> = {
  'project.draft': 'quiet',
  'project.inReview': 'waiting',
  'project.returned': 'bad',
  'project.published': 'good',
  'project.cancelled': 'quiet',
  'project.closed': 'quiet',
  'signUp.confirmed': 'good',
  'signUp.waiting': 'waiting',
  'signUp.noShow': 'bad',
  'attendance.present': 'live',
  'attendance.ended': 'waiting',
  'attendance.awaitingApproval': 'waiting',
  'attendance.rejected': 'bad',
  'attendance.confirmed': 'good',
  'attendance.reversed': 'quiet',
  'dispute.open': 'waiting',
  'dispute.appealed': 'waiting',
  'appeal.appealed': 'waiting',
  'appeal.accepted': 'good',
  'reward.listed': 'good',
  'reward.paused': 'waiting',
  'voucher.issued': 'live',
  'voucher.verified': 'good',
  'teamMembership.applied': 'waiting',
  'teamMembership.member': 'good',
  'teamMembership.declined': 'bad',
  'teamMembership.removed': 'bad',
  'order.placed': 'waiting',
  'order.accepted': 'waiting',
  'order.dispatched': 'live',
  'order.serving': 'live',
  'order.served': 'waiting',
  'order.settled': 'waiting',
  'order.reviewed': 'good',
  'order.closed': 'good',
  'order.rejected': 'bad',
  'order.annulled': 'bad',
  'order.expired': 'bad',
  'offer.open': 'waiting',
  'offer.accepted': 'good',
  'wish.posted': 'waiting',
  'wish.returned': 'bad',
  'wish.open': 'live',
  'wish.claimed': 'live',
  'wish.fulfilled': 'waiting',
  'wish.confirmed': 'good',
  'spotCheck.drawn': 'waiting',
  'spotCheck.recorded': 'good',
  'finding.fine': 'good',
  'finding.minor': 'waiting',
  'finding.serious': 'bad',
  'risk.none': 'quiet',
  'risk.general': 'waiting',
  'risk.dangerous': 'bad',
};

export function StateTag({ of, state }: { of: string; state: string }) {
  return <span className={`state state-${tones[`${of}.${state}`] ?? 'quiet'}`}>{word(of, state)}</span>;
}

/** A chip that is not a life-cycle state, e.g. 演示 or 人工补录. */
export function Chip({ tone = 'quiet', children }: { tone?: Tone; children: React.ReactNode }) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
