import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { Day, Id, IdText, Instant, Minutes, OfficePhone, Phone, Points, RegionCode, line, pageOf, pageQuery, prose } from './kit/shapes.js';

export const Sex = z.enum(['male', 'female']);
/** 政治面貌 */
export const Party = z.enum(['partyMember', 'leagueMember', 'democraticParty', 'masses']);
/** A weekly free time: weekday 1 (Monday) to 7 and part of the day. */
export const Availability = z.object({ weekday: z.int().min(1).max(7), part: z.enum(['morning', 'afternoon', 'evening']) });

/** A volunteer's own profile 志愿者档案 (67号 第五条). ID number and phone are only ever sent masked. */
export const VolunteerSelf = z.object({
  id: Id,
  /** Volunteer number 志愿者编号, district code + 8 digits. */
  number: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: Day,
  age: z.int(),
  idNumberMasked: z.string(),
  phoneMasked: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  skills: z.array(z.string()),
  /** Service categories 服务类别 of interest. */
  categories: z.array(z.string()),
  languages: z.array(z.string()),
  party: Party,
  availability: z.array(Availability),
  /** How the identity was checked: `provider` 实名核验, `checksumOnly` 仅校验号码 or `imported`. */
  realName: z.enum(['provider', 'demoProvider', 'checksumOnly', 'imported']),
  /** Separate consent to show the real name on leaderboards (N11). */
  leaderboardConsent: z.boolean(),
  codeOfConductVersion: z.string(),
  privacyVersion: z.string(),
  joinedAt: Instant,
  /** Counted service time, whole minutes. */
  minutes: Minutes,
  points: Points,
  /** Conferred star 星级, 0 to 5. */
  star: z.int().min(0).max(5),
});
export type VolunteerSelf = z.output<typeof VolunteerSelf>;

const skills = z.array(line(40)).max(20);
const categories = z.array(line(40)).max(20);
const languages = z.array(line(20)).max(10);
const availability = z.array(Availability).max(21);

/** A volunteer as staff in charge see one. */
export const VolunteerCard = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  sex: Sex,
  age: z.int(),
  phoneMasked: z.string(),
  idNumberMasked: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  skills: z.array(z.string()),
  minutes: Minutes,
  star: z.int(),
  joinedAt: Instant,
});

export const volunteerEndpoints = {
  joinVolunteers: endpoint({
    operationId: 'joinVolunteers',
    method: 'POST',
    path: '/volunteers',
    tags: ['volunteers'],
    audience: 'account',
    summary: 'Join 加入志愿者: profile of 67号 第五条, code of conduct and privacy consent',
    idempotent: true,
    status: 201,
    rate: { limit: 10, seconds: 60 },
    body: z.strictObject({
      name: z
        .string()
        .trim()
        .min(2)
        .max(30)
        .regex(/^[\p{Script=Han}·]{2,30}$|^[A-Za-z][A-Za-z .'·-]{1,29}$/u),
      /** 18 characters, checked by GB 11643 checksum; birth date and sex are read from it. */
      idNumber: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^\d{17}[\dX]$/),
      /** Needed when the account has no phone yet. */
      phone: Phone.optional(),
      regionCode: RegionCode,
      skills: skills.default([]),
      categories: categories.default([]),
      languages: languages.default([]),
      party: Party.default('masses'),
      availability: availability.default([]),
      leaderboardConsent: z.boolean().default(false),
      /** Guardian 监护人 of a volunteer under 14: name and phone (PIPL 31). */
      guardian: z.strictObject({ name: line(30, 2), phone: Phone, consent: z.literal(true) }).optional(),
      codeOfConductVersion: line(20),
      privacyVersion: line(20),
    }),
    response: z.object({
      volunteer: VolunteerSelf,
      /** New access token that carries the volunteer. */ accessToken: z.string(),
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
    summary: 'Change what may change in the own profile',
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
      'Agree to code of conduct 行为规范 and privacy policy 隐私政策 as they are now: whoever came by a roster, and everybody after a new version (PIPL 第十四条)',
    body: z.strictObject({ codeOfConductVersion: line(20), privacyVersion: line(20) }),
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
      q: line(40).optional(),
      regionCode: RegionCode.optional(),
      skill: line(40).optional(),
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
    rate: { limit: 30, seconds: 60 },
    body: z.strictObject({ field: z.enum(['phone', 'idNumber']), reason: prose(200, 2) }),
    response: z.object({ value: z.string() }),
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  }),
  importVolunteers: endpoint({
    operationId: 'importVolunteers',
    method: 'POST',
    path: '/volunteers/import',
    tags: ['volunteers'],
    audience: ['platform'],
    bodyLimit: 20 * 1024 * 1024,
    summary: 'Import a roster file (CSV with header): good rows once even when sent twice, bad rows reported',
    body: z.strictObject({
      /** CSV text: 姓名,身份证号,手机号,社区编码,技能,类别,语言,政治面貌,累计分钟(optional). UTF-8, up to 20,000 rows a call. */
      csv: z
        .string()
        .min(1)
        .max(20 * 1024 * 1024),
      /** Only say what would happen. */
      dryRun: z.boolean().default(false),
    }),
    response: z.object({
      rows: z.int(),
      imported: z.int(),
      alreadyThere: z.int(),
      /** Up to 1,000 faults; row counts from 2 (1 is the header). */
      faults: z.array(z.object({ row: z.int(), column: z.string(), reason: z.string() })),
      faultyRows: z.int(),
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
      url: z.string(),
      /** PNG as data URL; null when WeChat cannot be reached. */ miniProgramCode: z.string().nullable(),
    }),
    errors: [],
  }),
};

export const Region = z.object({
  code: RegionCode,
  name: z.string(),
  level: z.enum(['city', 'district', 'street', 'community']),
  parent: z.string().nullable(),
});
export const Organisation = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['headquarters', 'team', 'squad']),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  regionCode: RegionCode,
  regionName: z.string(),
  contactName: z.string(),
  contactPhoneMasked: z.string(),
  summary: z.string(),
  projects: z.int(),
  servedMinutes: Minutes,
  /** Average of the volunteers' ratings, 1 to 5, one decimal; null when none. */ rating: z.number().nullable(),
  ratings: z.int(),
  disabled: z.boolean(),
  createdAt: Instant,
});
const organisationFields = {
  name: line(60, 2),
  kind: z.enum(['headquarters', 'team', 'squad']),
  parentId: Id.nullable(),
  regionCode: RegionCode,
  contactName: line(30),
  contactPhone: OfficePhone,
  summary: prose(500, 0),
};

export const organisationEndpoints = {
  listRegions: endpoint({
    operationId: 'listRegions',
    method: 'GET',
    path: '/regions',
    tags: ['regions'],
    audience: 'public',
    summary: 'The region tree: children of a region, or the district with all below it',
    query: z.object({ under: RegionCode.optional(), depth: z.coerce.number().int().min(1).max(3).default(3) }),
    response: z.object({ items: z.array(Region) }),
    errors: ['REGION_UNKNOWN'],
  }),
  listOrganisations: endpoint({
    operationId: 'listOrganisations',
    method: 'GET',
    path: '/organisations',
    tags: ['organisations'],
    audience: 'public',
    summary: 'Volunteer organisations 志愿服务团体',
    query: z.object({ ...pageQuery, q: line(40).optional(), regionCode: RegionCode.optional() }),
    response: pageOf(Organisation),
    errors: [],
  }),
  getOrganisation: endpoint({
    operationId: 'getOrganisation',
    method: 'GET',
    path: '/organisations/:organisationId',
    tags: ['organisations'],
    audience: 'public',
    summary: 'One organisation with its record',
    params: z.object({ organisationId: IdText }),
    response: Organisation,
    errors: ['NOT_FOUND'],
  }),
  createOrganisation: endpoint({
    operationId: 'createOrganisation',
    method: 'POST',
    path: '/organisations',
    tags: ['organisations'],
    audience: ['platform'],
    summary: 'New organisation',
    idempotent: true,
    status: 201,
    body: z.strictObject(organisationFields),
    response: Organisation,
    errors: ['ORGANISATION_NAME_TAKEN', 'NOT_FOUND', 'REGION_UNKNOWN'],
  }),
  updateOrganisation: endpoint({
    operationId: 'updateOrganisation',
    method: 'PATCH',
    path: '/organisations/:organisationId',
    tags: ['organisations'],
    audience: ['platform', 'organiser'],
    summary: 'Change an organisation; organisers may change contact and summary of their own only',
    params: z.object({ organisationId: IdText }),
    body: z.strictObject({
      name: organisationFields.name.optional(),
      kind: organisationFields.kind.optional(),
      parentId: Id.nullable().optional(),
      regionCode: RegionCode.optional(),
      contactName: organisationFields.contactName.optional(),
      contactPhone: organisationFields.contactPhone.optional(),
      summary: organisationFields.summary.optional(),
      disabled: z.boolean().optional(),
    }),
    response: Organisation,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'ORGANISATION_NAME_TAKEN', 'ORGANISATION_TREE_CYCLE', 'REGION_UNKNOWN'],
  }),
};
