import { createTables, Table } from '../kit/db/index.js';

export const Volunteers0003 = createTables(3, 'volunteers', [
  new Table('volunteer')
    .pk()
    .int('accountId')
    .str('name', 60)
    .str('sex', 6)
    .str('birthDate', 10)
    .str('idNumberSealed', 120)
    .str('idNumberHash', 64)
    .str('contactPhoneSealed', 120, { nullable: true })
    .str('regionCode', 12)
    .json('categories')
    .json('languages')
    .str('party', 20)
    .json('availability')
    .str('realName', 12)
    .bool('leaderboardConsent')
    .str('codeOfConductVersion', 20)
    .str('privacyVersion', 20)
    .at('consentedAt', { nullable: true })
    .str('guardianSealed', 400, { nullable: true })
    .at('joinedAt')
    .unique('accountId')
    .unique('idNumberHash')
    .index('regionCode')
    .index('name'),
  new Table('volunteer_skill').pk().int('volunteerId').str('skill', 40).unique('volunteerId', 'skill').index('skill'),
  new Table('volunteer_standing')
    .int('volunteerId', { primary: true })
    .int('minutes')
    .int('points')
    .int('star')
    .at('updatedAt')
    .index('star'),
]);
