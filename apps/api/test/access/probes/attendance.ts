import { list, probe } from '../probe.js';

const times = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  checkInAt: startsAt.toISOString(),
  checkOutAt: endsAt.toISOString(),
});

export default {
  getVenueCode: probe('getVenueCode', async (_, ours) => ({ params: { slotId: (await ours.published()).slotId } })),
  claimVenueCode: probe('claimVenueCode', async (world, ours) => {
    const { slotId } = await ours.published();
    const { qrText } = await world.as(ours.side.organiser).call('getVenueCode', { params: { slotId } });
    return { body: { code: qrText } };
  }),
  checkIn: probe('checkIn', async (world, ours) => {
    const signedUp = await ours.signedUp();
    world.go(signedUp.startsAt);
    return { body: { claim: (await ours.scan(signedUp)).claim } };
  }),
  'checkIn digits': probe('checkIn', async (world, ours) => {
    const { slotId, startsAt } = await ours.signedUp();
    world.go(startsAt);
    const { shortCode } = await world.as(ours.side.organiser).call('getVenueCode', { params: { slotId } });
    return { body: { slotId, shortCode } };
  }),
  checkOut: probe('checkOut', async (_, ours) => ({ body: { claim: (await ours.scan(await ours.record('present'))).claim } })),
  listMyAttendance: list('listMyAttendance'),
  recordManualAttendance: probe('recordManualAttendance', async (_, ours) => {
    const signedUp = await ours.unrecorded();
    return { params: { slotId: signedUp.slotId }, body: { signUpId: signedUp.signUpId, ...times(signedUp), reason: '手机没电' } };
  }),
  listManualAttendance: list('listManualAttendance'),
  approveManualAttendance: probe('approveManualAttendance', async (_, ours) => ({
    params: { attendanceId: (await ours.record('awaitingApproval')).attendanceId },
  })),
  rejectManualAttendance: probe('rejectManualAttendance', async (_, ours) => ({
    params: { attendanceId: (await ours.record('awaitingApproval')).attendanceId },
    body: { reason: '没有签名' },
  })),
  confirmAttendance: probe('confirmAttendance', async (_, ours) => {
    const { slotId, attendanceId } = await ours.record('ended');
    return { params: { slotId }, body: { attendanceIds: [attendanceId] } };
  }),
  listToConfirm: list('listToConfirm'),
  disputeAttendance: probe('disputeAttendance', async (_, ours) => {
    const { attendanceId, endsAt } = await ours.record('ended');
    return { params: { attendanceId }, body: { reason: '我一直做到最后', claimedCheckOutAt: endsAt.toISOString() } };
  }),
  listDisputes: list('listDisputes'),
  answerDispute: probe('answerDispute', async (_, ours) => ({
    params: { disputeId: (await ours.dispute('open')).disputeId },
    body: { decision: 'dismiss', answer: '现场无人见到' },
  })),
  'answerDispute accept': probe('answerDispute', async (_, ours) => {
    const disputed = await ours.dispute('open');
    const checkOutAt = new Date(disputed.endsAt.getTime() - 10 * 60_000).toISOString();
    const corrected = { ...times(disputed), checkOutAt };
    return { params: { disputeId: disputed.disputeId }, body: { decision: 'accept', ...corrected, answer: '已核实' } };
  }),
  appealDispute: probe('appealDispute', async (_, ours) => ({
    params: { disputeId: (await ours.dispute('dismissed')).disputeId },
    body: { reason: '我有照片为证' },
  })),
  listAppeals: list('listAppeals'),
  decideAppeal: probe('decideAppeal', async (_, ours) => ({
    params: { disputeId: (await ours.dispute('appealed')).disputeId },
    body: { decision: 'uphold', answer: '已核实，答复属实' },
  })),
  'decideAppeal accept': probe('decideAppeal', async (_, ours) => {
    const appealed = await ours.dispute('appealed');
    const checkOutAt = new Date(appealed.endsAt.getTime() - 10 * 60_000).toISOString();
    const corrected = { ...times(appealed), checkOutAt };
    return { params: { disputeId: appealed.disputeId }, body: { decision: 'accept', ...corrected, answer: '已核实' } };
  }),
  rateActivity: probe('rateActivity', async (_, ours) => ({
    params: { attendanceId: (await ours.record('ended')).attendanceId },
    body: { stars: 5, words: '很有意义' },
  })),
  evaluateService: probe('evaluateService', async (_, ours) => ({
    params: { attendanceId: (await ours.record('ended')).attendanceId },
    body: { stars: 5, words: '认真负责' },
  })),
  'approveManualAttendance byPhone': probe('approveManualAttendance', async (_, { orders }) => ({
    params: { attendanceId: await orders.byPhone() },
  })),
};
