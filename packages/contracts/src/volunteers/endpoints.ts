import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { IdText, Instant, line, pageOf, pageQuery, Phone, prose, RegionCode } from '../kit/shapes.js';
import { Availability, Party, VolunteerCard, VolunteerSelf } from './shapes.js';
import {
  choicesOfVolunteer,
  documentVersionLength,
  idNumberPattern,
  revealReasonLength,
  rosterBytes,
  volunteerNameLength,
  volunteerNamePattern,
} from './limits.js';
import { choiceCodeLength, languageCodeLength, searchLength } from '../kit/limits.js';

const skills = z.array(line(choiceCodeLength)).max(choicesOfVolunteer);
const categories = z.array(line(choiceCodeLength)).max(choicesOfVolunteer);
const languages = z.array(line(languageCodeLength)).max(10);
const availability = z.array(Availability).max(21);

export default {
  joinVolunteers: endpoint({
    operationId: 'joinVolunteers',
    method: 'POST',
    path: '/volunteers',
    tags: ['volunteers'],
    audience: 'account',
    summary: 'Join 加入志愿者: profile of 67号 第五条, code of conduct and privacy consent',
    idempotent: true,
    status: 201,
    rateLimit: { limit: 10, seconds: 60 },
    body: z.strictObject({
      name: z.string().trim().min(volunteerNameLength.min).max(volunteerNameLength.max).regex(volunteerNamePattern),
      /** Resident ID number, 18 characters with the checksum of GB 11643; birth date and sex are read from it. */
      idNumber: z.string().trim().toUpperCase().regex(idNumberPattern),
      /** Required when the account has no phone. */
      phone: Phone.optional(),
      regionCode: RegionCode,
      skills: skills.default([]),
      categories: categories.default([]),
      languages: languages.default([]),
      party: Party.default('masses'),
      availability: availability.default([]),
      leaderboardConsent: z.boolean().default(false),
      /** Guardian 监护人 of a volunteer under 14: name and phone (PIPL 31). */
      guardian: z.strictObject({ name: line(volunteerNameLength), phone: Phone, consent: z.literal(true) }).optional(),
      codeOfConductVersion: line(documentVersionLength),
      privacyVersion: line(documentVersionLength),
    }),
    response: z.object({
      volunteer: VolunteerSelf,
      /** Access token with the role `volunteer`; the caller's former one lacks it. */ accessToken: z.string(),
      accessExpiresAt: Instant,
    }),
    errors: [
      'ID_NUMBER_INVALID',
      'ID_NUMBER_TAKEN',
      'REAL_NAME_MISMATCH',
      'GUARDIAN_CONSENT_REQUIRED',
      'CONSENT_REQUIRED',
      'ALREADY_VOLUNTEER',
      'REGION_UNKNOWN',
      'SKILL_UNKNOWN',
      'CATEGORY_UNKNOWN',
      'PHONE_TAKEN',
    ],
  }),
  updateMyProfile: endpoint({
    operationId: 'updateMyProfile',
    method: 'PUT',
    path: '/me/volunteer',
    tags: ['volunteers'],
    audience: ['volunteer'],
    summary: 'Change one’s own profile, apart from checked data',
    body: z.strictObject({
      regionCode: RegionCode.optional(),
      skills: skills.optional(),
      categories: categories.optional(),
      languages: languages.optional(),
      party: Party.optional(),
      availability: availability.optional(),
      leaderboardConsent: z.boolean().optional(),
    }),
    response: VolunteerSelf,
    errors: ['REGION_UNKNOWN', 'SKILL_UNKNOWN', 'CATEGORY_UNKNOWN'],
  }),
  agreeToDocuments: endpoint({
    operationId: 'agreeToDocuments',
    method: 'PUT',
    path: '/me/volunteer/agreement',
    tags: ['volunteers'],
    audience: ['volunteer'],
    summary:
      'Agree to the present code of conduct 行为规范 and privacy policy 隐私政策: for people from a roster, and for everybody after a new version (PIPL 第十四条)',
    body: z.strictObject({ codeOfConductVersion: line(documentVersionLength), privacyVersion: line(documentVersionLength) }),
    response: VolunteerSelf,
    errors: ['CONSENT_REQUIRED'],
  }),
  listVolunteers: endpoint({
    operationId: 'listVolunteers',
    method: 'GET',
    path: '/volunteers',
    tags: ['volunteers'],
    audience: ['platform', 'reviewer'],
    summary: 'Volunteers of the region, masked',
    query: z.object({
      ...pageQuery,
      q: line(searchLength).optional(),
      regionCode: RegionCode.optional(),
      skill: line(choiceCodeLength).optional(),
      minStar: z.coerce.number().int().min(0).max(5).optional(),
    }),
    response: pageOf(VolunteerCard),
    errors: [],
  }),
  revealVolunteer: endpoint({
    operationId: 'revealVolunteer',
    method: 'POST',
    path: '/volunteers/:volunteerId/reveal',
    tags: ['volunteers'],
    audience: ['platform', 'reviewer', 'organiser'],
    summary:
      'Read the unmasked phone (organisers: of people on their rosters) or ID number (platform, reviewer); written to the audit trail',
    params: z.object({ volunteerId: IdText }),
    rateLimit: { limit: 30, seconds: 60 },
    body: z.strictObject({ field: z.enum(['phone', 'idNumber']), reason: prose(revealReasonLength) }),
    response: z.object({ value: z.string() }),
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  }),
  importVolunteers: endpoint({
    operationId: 'importVolunteers',
    method: 'POST',
    path: '/volunteers/import',
    tags: ['volunteers'],
    audience: ['platform'],
    bodyLimit: rosterBytes,
    summary: 'Import a roster file (CSV with header): good rows once, even when sent twice; bad rows are reported',
    body: z.strictObject({
      /** CSV text with a header line and the columns 姓名,身份证号,手机号,社区编码,技能,类别,语言,政治面貌,累计分钟 (the last one optional); up to 20,000 rows. */
      csv: z.string().min(1).max(rosterBytes),
      /** True: report what would happen, and write nothing. */
      dryRun: z.boolean().default(false),
    }),
    response: z.object({
      /** Rows in the file, without the header. */ rows: z.int(),
      /** People who were added. */ imported: z.int(),
      /** People who are volunteers already; nothing of theirs is changed. */ alreadyThere: z.int(),
      /** At most 1,000 faults; `row` is the number of the record's first line in the file, counted from 1. */
      faults: z.array(z.object({ row: z.int(), column: z.string(), reason: z.string() })),
      /** All rows with faults, even beyond those listed. */ faultyRows: z.int(),
    }),
    errors: ['IMPORT_UNREADABLE'],
  }),
  getJoinCode: endpoint({
    operationId: 'getJoinCode',
    method: 'GET',
    path: '/join-code',
    tags: ['volunteers'],
    audience: ['platform', 'reviewer', 'organiser'],
    summary: 'The printed QR code 加入码: link for any camera, and a mini-program code from WeChat',
    query: z.object({ organisationId: IdText.optional() }),
    response: z.object({
      /** Link for an ordinary QR code. */ url: z.string(),
      /** PNG as a data URL; null when WeChat gives none. */ miniProgramCode: z.string().nullable(),
    }),
    errors: [],
  }),
};
