import { AppError } from '../../../kit/errors/index.js';

/** Versions to which somebody has agreed; empty for none, as for people from a roster. */
export interface Agreement {
  readonly codeOfConductVersion: string;
  readonly privacyVersion: string;
}
/** The district's present code of conduct 行为规范 and privacy policy 隐私政策. */
export interface Documents {
  readonly codeOfConduct: { readonly version: string };
  readonly privacy: { readonly version: string };
}

/** The first document whose present version has not been agreed to. */
function outdated({ codeOfConductVersion, privacyVersion }: Agreement, documents: Documents): keyof Documents | null {
  if (codeOfConductVersion !== documents.codeOfConduct.version) return 'codeOfConduct';
  return privacyVersion === documents.privacy.version ? null : 'privacy';
}

export const isAgreed = (agreement: Agreement, documents: Documents): boolean => outdated(agreement, documents) === null;

/** @throws CONSENT_REQUIRED with the document and its present version */
export function requireAgreement(agreement: Agreement, documents: Documents): void {
  const document = outdated(agreement, documents);
  if (document) throw new AppError('CONSENT_REQUIRED', { document, version: documents[document].version });
}
