import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { Audit } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { isAgreed, requireAgreement, type Agreement } from './core/agreement.js';
import { Volunteer } from './volunteer.entity.js';
import { VolunteerStore } from './volunteer.store.js';

/** A volunteer agrees to the present versions of the documents, which is stored with the moment. Repeating it changes nothing. */
@Injectable()
export class AgreeToDocuments {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: VolunteerStore,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body }: Call<'agreeToDocuments'>): Promise<Answer<'agreeToDocuments'>> {
    requireAgreement(body, this.district.consents);
    const before = await this.store.byAccount(actor.accountId);
    if (!before) throw new AppError('NOT_A_VOLUNTEER');
    await this.agree(before, body);
    return this.store.requireSelf(actor.accountId);
  }

  /** Whether the volunteer has not agreed to the present versions. */
  async isDue(accountId: number): Promise<boolean> {
    const volunteer = await this.store.byAccount(accountId);
    return volunteer !== null && !isAgreed(volunteer, this.district.consents);
  }

  private async agree(
    { id, accountId, regionCode, ...known }: Volunteer,
    { codeOfConductVersion, privacyVersion }: Agreement,
  ): Promise<void> {
    if (isAgreed(known, this.district.consents)) return;
    await this.tx.run(async (em) => {
      const before = { codeOfConductVersion: known.codeOfConductVersion, privacyVersion: known.privacyVersion };
      const patch = { codeOfConductVersion, privacyVersion, consentedAt: this.clock.now() };
      // The same call came twice at once, and the other one has stored it.
      if ((await em.update(Volunteer, { id, ...before }, patch)).affected !== 1) return;
      const data = { codeOfConduct: codeOfConductVersion, privacy: privacyVersion };
      await this.audit.write({ actor: { accountId }, action: 'volunteer.agree', subject: 'volunteer', subjectId: id, regionCode, data });
    });
  }
}
