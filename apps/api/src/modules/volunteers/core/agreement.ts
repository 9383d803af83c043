import { AppError } from '../../../kit/errors/index.js';

/** Versions that somebody has agreed to; empty when to none yet, as whoever came by a roster. */
export interface Agreement {
  readonly codeOfConductVersion: string;
  readonly privacyVersion: string;
}
/** Code of conduct 行为规范 and privacy policy 隐私政策 as the district has them now. */
export interface Documents {
  readonly codeOfConduct: { readonly version: string };
  readonly privacy: { readonly version: string };
}

/** The first of the documents that has not been agreed to in its present version. */
function outdated({ codeOfConductVersion, privacyVersion }: Agreement, documents: Documents): keyof Documents | null {
  if (codeOfConductVersion !== documents.codeOfConduct.version) return 'codeOfConduct';
  return privacyVersion === documents.privacy.version ? null : 'privacy';
}

export const isAgreed = (agreement: Agreement, documents: Documents): boolean => outdated(agreement, documents) === null;

/** @throws CONSENT_REQUIRED that names the document and its present version */
export function requireAgreement(agreement: Agreement, documents: Documents): void {
  const document = outdated(agreement, documents);
  if (document) throw new AppError('CONSENT_REQUIRED', { document, version: documents[document].version });
}
