import type { InputOf } from '@zhiyuanhong/contracts';
import { consentAge, volunteerNameLength, volunteerNamePattern } from '@zhiyuanhong/contracts/limits';
import { notAgreed } from '@/features/account/AgreeTo';
import { phoneFault } from '@/features/account/checks';
import type { Availability } from '@/features/volunteer/AvailabilityGrid';
import { isExactRegion } from '@/features/volunteer/RegionFields';
import { type IdFacts, readIdNumber } from './id-number';

export type JoinBody = InputOf<'joinVolunteers'>['body'];
export type Step = 'who' | 'can' | 'agree';
export const steps: readonly Step[] = ['who', 'can', 'agree'];

export interface JoinForm {
  name: string;
  idNumber: string;
  phone: string;
  regionCode: string;
  party: NonNullable<JoinBody['party']>;
  guardianName: string;
  guardianPhone: string;
  guardianConsent: boolean;
  skills: string[];
  categories: string[];
  languages: string[];
  availability: Availability;
  codeOfConduct: boolean;
  privacy: boolean;
  leaderboardConsent: boolean;
}

export const emptyForm: JoinForm = {
  name: '',
  idNumber: '',
  phone: '',
  regionCode: '',
  party: 'masses',
  guardianName: '',
  guardianPhone: '',
  guardianConsent: false,
  skills: [],
  categories: [],
  languages: ['zh'],
  availability: [],
  codeOfConduct: false,
  privacy: false,
  leaderboardConsent: false,
};

export interface Surroundings {
  /** True when the account has no phone number. */
  needsPhone: boolean;
  /** Today in Shanghai. */
  today: string;
  regions: readonly { code: string; parent: string | null; level: string }[];
}

export type Faults = Partial<Record<keyof JoinForm, string>>;

export function idFacts(form: Pick<JoinForm, 'idNumber'>, today: string): IdFacts | null {
  const facts = readIdNumber(form.idNumber, today);
  return typeof facts === 'string' ? null : facts;
}
export const needsGuardian = (form: Pick<JoinForm, 'idNumber'>, today: string): boolean =>
  (idFacts(form, today)?.age ?? consentAge) < consentAge;

/** What is missing or wrong in a step, by field. */
export function faultsOf(step: Step, form: JoinForm, { needsPhone, today, regions }: Surroundings): Faults {
  const faults: Faults = {};
  if (step === 'who') {
    if (!volunteerNamePattern.test(form.name)) faults.name = '请填写身份证上的姓名';
    const id = readIdNumber(form.idNumber, today);
    if (form.idNumber === '') faults.idNumber = '请填写身份证号';
    else if (typeof id === 'string') faults.idNumber = id;
    const phone = phoneFault(form.phone);
    if (needsPhone && phone) faults.phone = phone;
    if (!isExactRegion(form.regionCode, regions)) faults.regionCode = form.regionCode ? '请选择居住社区' : '请选择居住街道';
    if (needsGuardian(form, today)) {
      if (form.guardianName.trim().length < volunteerNameLength.min) faults.guardianName = '请填写监护人姓名';
      const guardianPhone = phoneFault(form.guardianPhone);
      if (guardianPhone) faults.guardianPhone = guardianPhone;
      if (!form.guardianConsent) faults.guardianConsent = '须由监护人勾选同意';
    }
  }
  if (step === 'agree') Object.assign(faults, notAgreed(form));
  return faults;
}

/** The form as the server takes it, with the versions of the documents that were on screen. */
export function bodyOf(
  form: JoinForm,
  { needsPhone, today }: Pick<Surroundings, 'needsPhone' | 'today'>,
  versions: { codeOfConduct: string; privacy: string },
): JoinBody {
  const { name, idNumber, phone, regionCode, party, skills, categories, languages, availability, leaderboardConsent } = form;
  return {
    name,
    idNumber,
    regionCode,
    party,
    skills,
    categories,
    languages,
    availability,
    leaderboardConsent,
    ...(needsPhone ? { phone } : {}),
    ...(needsGuardian(form, today)
      ? { guardian: { name: form.guardianName.trim(), phone: form.guardianPhone, consent: true as const } }
      : {}),
    codeOfConductVersion: versions.codeOfConduct,
    privacyVersion: versions.privacy,
  };
}

const fieldOfCode: Record<string, keyof JoinForm> = {
  ID_NUMBER_INVALID: 'idNumber',
  ID_NUMBER_TAKEN: 'idNumber',
  REAL_NAME_MISMATCH: 'name',
  GUARDIAN_CONSENT_REQUIRED: 'idNumber',
  PHONE_TAKEN: 'phone',
  REGION_UNKNOWN: 'regionCode',
  SKILL_UNKNOWN: 'skills',
  CATEGORY_UNKNOWN: 'categories',
};
const stepOfField: Partial<Record<keyof JoinForm, Step>> = { skills: 'can', categories: 'can', languages: 'can', availability: 'can' };

/** The field that a refusal is about and its step; null when it is about none. */
export function placeOfRefusal(error: {
  code: string;
  message: string;
  fields: { path: string; message: string }[];
}): { step: Step; faults: Faults } | null {
  const faults: Faults = {};
  const known = fieldOfCode[error.code];
  if (known) faults[known] = error.message;
  for (const { path, message } of error.fields) {
    const name = path.replace(/^body\./, '').split('.')[0] as keyof JoinForm;
    if (name in emptyForm) faults[name] = message;
  }
  const [first] = Object.keys(faults) as (keyof JoinForm)[];
  return first ? { step: stepOfField[first] ?? 'who', faults } : null;
}
