import { consentAge } from '@zhiyuanhong/contracts/limits';
import { Inject, Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { Audit } from '../../kit/audit/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { Accounts, PersonAccounts, Sessions } from '../identity/index.js';
import { RegionTree } from '../regions/index.js';
import { ageAt } from './core/age.js';
import { requireAgreement } from './core/agreement.js';
import { checkedChoices } from './core/choices.js';
import { readIdNumber, type IdFacts } from './core/id-number.js';
import { REAL_NAME_PROVIDER, type RealNameProvider } from './real-name.js';
import { VolunteerStore } from './volunteer.store.js';

type Form = Call<'joinVolunteers'>['body'];

/** Joining 加入志愿者 (67号 第五条): an account becomes a volunteer once, and an ID number is used once. */
@Injectable()
export class JoinVolunteers {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly store: VolunteerStore,
    private readonly accounts: Accounts,
    private readonly persons: PersonAccounts,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    @Inject(REAL_NAME_PROVIDER) private readonly realName: RealNameProvider,
  ) {}

  async run({ actor, body }: Call<'joinVolunteers'>): Promise<Answer<'joinVolunteers'>> {
    const { accountId } = actor;
    requireAgreement(body, this.district.consents);
    this.regions.require(body.regionCode);
    const choices = checkedChoices({ skills: body.skills, categories: body.categories, languages: body.languages }, this.district);
    const facts = this.readId(body);
    if (await this.store.byAccount(accountId)) throw new AppError('ALREADY_VOLUNTEER');
    const contactPhone = await this.contactPhone(accountId, body.phone);
    if (!(await this.realName.matches(body.name, body.idNumber))) throw new AppError('REAL_NAME_MISMATCH');

    await this.tx.run(async (em) => {
      const id = await this.store
        .insert(em, {
          ...facts,
          ...choices,
          accountId,
          contactPhone,
          name: body.name,
          idNumber: body.idNumber,
          regionCode: body.regionCode,
          party: body.party,
          availability: body.availability,
          leaderboardConsent: body.leaderboardConsent,
          guardian: body.guardian ? { name: body.guardian.name, phone: body.guardian.phone } : null,
          realName: this.realName.kind,
          codeOfConductVersion: body.codeOfConductVersion,
          privacyVersion: body.privacyVersion,
          consentedAt: this.clock.now(),
        })
        .catch((error: unknown) => this.explain(error, accountId));
      await this.persons.rename(accountId, body.name);
      const data = { codeOfConduct: body.codeOfConductVersion, privacy: body.privacyVersion, realName: this.realName.kind };
      await this.audit.write({ actor, action: 'volunteer.join', subject: 'volunteer', subjectId: id, regionCode: body.regionCode, data });
      await this.outbox.add('volunteers.joined', { volunteerId: id }, { key: `joined:${id}` });
    });
    return { volunteer: await this.store.requireSelf(accountId), ...(await this.sessions.accessToken(accountId, actor.sessionId)) };
  }

  private readId({ idNumber, guardian }: Form): IdFacts {
    const today = shanghaiDay(this.clock.now());
    const facts = readIdNumber(idNumber, today);
    if (typeof facts === 'string') throw new AppError('ID_NUMBER_INVALID', { reason: facts });
    const age = ageAt(facts.birthDate, today);
    if (age < consentAge && !guardian) throw new AppError('GUARDIAN_CONSENT_REQUIRED', { age });
    return facts;
  }

  /**
   * A phone that was only typed is a contact and does not log in: otherwise typing a stranger's number would share an account with them.
   * @throws PHONE_TAKEN when it logs in to another account
   */
  private async contactPhone(accountId: number, typed: string | undefined): Promise<string | null> {
    if ((await this.accounts.phoneOf(accountId)) !== null) return null;
    if (typed === undefined) throw new AppError('INVALID_INPUT', { fields: [{ path: 'phone', message: '请填写手机号' }] });
    if (await this.persons.isPhoneOfAnother(typed, accountId)) throw new AppError('PHONE_TAKEN');
    return typed;
  }

  /** The error for the unique key that refused the row. */
  private async explain(error: unknown, accountId: number): Promise<never> {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError((await this.store.byAccount(accountId)) ? 'ALREADY_VOLUNTEER' : 'ID_NUMBER_TAKEN');
  }
}
