import { joinForm } from '../../people/support.js';
import { list, probe } from '../probe.js';

const personal = { personal: true } as const;

export default {
  joinVolunteers: probe(
    'joinVolunteers',
    (world, { side }) => ({ body: joinForm({ phone: world.nextPhone(), idNumber: world.nextIdNumber(), regionCode: side.community }) }),
    personal,
  ),
  updateMyProfile: probe('updateMyProfile', (world) => ({ body: { leaderboardConsent: world.next() % 2 === 0 } }), personal),
  agreeToDocuments: probe('agreeToDocuments', () => ({ body: { codeOfConductVersion: '2026-01', privacyVersion: '2026-01' } }), personal),
  listVolunteers: list('listVolunteers'),
  revealVolunteer: probe('revealVolunteer', (_, { side }) => ({
    params: { volunteerId: side.volunteer.volunteerId! },
    body: { field: 'phone', reason: '通知改期' },
  })),
  'revealVolunteer idNumber': probe('revealVolunteer', (_, { side }) => ({
    params: { volunteerId: side.volunteer.volunteerId! },
    body: { field: 'idNumber', reason: '办理保险' },
  })),
  importVolunteers: probe('importVolunteers', (world, { side }) => ({
    body: { csv: `姓名,身份证号,手机号,社区编码\n李小明,${world.nextIdNumber()},${world.nextPhone()},${side.community}\n` },
  })),
  getJoinCode: probe('getJoinCode', () => ({ query: {} })),
  'getJoinCode organisation': probe('getJoinCode', (_, { side }) => ({ query: { organisationId: side.organisationId } })),
};
