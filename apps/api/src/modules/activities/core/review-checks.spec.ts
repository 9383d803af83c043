import { describe, expect, it } from '@jest/globals';
import { reviewChecks, type OrganisationRecord, type Submission } from './review-checks.js';
import { dangerFault, missingParts, type Risks } from './submission.js';

const calm: Risks = { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' };
const dangerous: Risks = {
  level: 'dangerous',
  disclosure: '河边清淤',
  insured: true,
  policyNumber: 'P-1',
  training: true,
  trainingPlan: '前一天救生培训',
};
const slot = (from: string, to: string) => ({ startsAt: new Date(`2026-03-05T${from}Z`), endsAt: new Date(`2026-03-05T${to}Z`) });
const now = new Date('2026-03-01T00:00Z');
const clean: OrganisationRecord = { published: 10, returned: 1, cancelled: 0, overdue: 0 };
const submission = (change: Partial<Submission> = {}): Submission => ({
  id: 1,
  title: '清河行动',
  risks: calm,
  slots: [slot('01:00', '03:00')],
  contactName: '乌日娜',
  contactPhone: '13847700001',
  ...change,
});
const failing = (s: Submission, siblings: Parameters<typeof reviewChecks>[1] = [], record = clean, at = now) =>
  reviewChecks(s, siblings, record, at)
    .filter((check) => !check.ok)
    .map((check) => check.code);

describe('submitting', () => {
  it('needs risks to be disclosed', () => {
    expect(missingParts(calm)).toEqual([]);
    expect(missingParts({ ...calm, level: 'general' })).toEqual(['disclosure']);
    expect(missingParts({ ...calm, level: 'general', disclosure: '户外低温' })).toEqual([]);
  });

  it('needs insurance with its number, and training with its plan, when the work is dangerous', () => {
    expect(dangerFault(calm)).toBeNull();
    expect(dangerFault(dangerous)).toBeNull();
    expect(dangerFault({ ...dangerous, insured: false })).toBe('INSURANCE_REQUIRED');
    expect(dangerFault({ ...dangerous, policyNumber: '' })).toBe('INSURANCE_REQUIRED');
    expect(dangerFault({ ...dangerous, training: false })).toBe('TRAINING_REQUIRED');
    expect(dangerFault({ ...dangerous, trainingPlan: '' })).toBe('TRAINING_REQUIRED');
  });
});

describe('what a reviewer is shown', () => {
  it('is nothing to worry about in a plain project', () => expect(failing(submission())).toEqual([]));

  it('are risk, insurance and training of dangerous work', () => {
    expect(failing(submission({ risks: dangerous }))).toEqual(['risk']);
    expect(failing(submission({ risks: { ...dangerous, insured: false, training: false } }))).toEqual(['risk', 'insurance', 'training']);
  });

  it('is a project of the same name at the same time, but neither itself nor one at another time', () => {
    const sibling = { id: 2, title: '清河行动', slots: [slot('02:59', '05:00')] };
    expect(failing(submission(), [sibling])).toEqual(['duplicate']);
    expect(failing(submission(), [{ ...sibling, id: 1 }])).toEqual([]);
    expect(failing(submission(), [{ ...sibling, title: '清河行动二' }])).toEqual([]);
    expect(failing(submission(), [{ ...sibling, slots: [slot('03:00', '05:00')] }])).toEqual([]);
  });

  it('is a poor record of the organisation', () => {
    expect(failing(submission(), [], { ...clean, overdue: 1 })).toEqual(['organisationRecord']);
    expect(failing(submission(), [], { ...clean, cancelled: 2 })).toEqual([]);
    expect(failing(submission(), [], { ...clean, cancelled: 3 })).toEqual(['organisationRecord']);
    expect(failing(submission(), [], { published: 0, returned: 0, cancelled: 0, overdue: 0 })).toEqual([]);
  });

  it('is a slot that has begun meanwhile', () => {
    expect(failing(submission(), [], clean, new Date('2026-03-05T01:00Z'))).toEqual(['slots']);
    expect(failing(submission(), [], clean, new Date('2026-03-05T00:59Z'))).toEqual([]);
  });

  it.each(['123456789', '0000000', '--------'])('is a phone that cannot be dialled: %s', (contactPhone) =>
    expect(failing(submission({ contactPhone }))).toEqual(['contact']),
  );
  it.each(['0477-8591234', '8591234', '18904770000'])('but not %s', (contactPhone) =>
    expect(failing(submission({ contactPhone }))).toEqual([]),
  );
});
