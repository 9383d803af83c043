import { describe, expect, test } from '@jest/globals';
import type { Actor, Grant } from './actor.js';
import { holdsRole, isEmptyReach, isWithinRegion, mayInOrganisation, mayInRegion, mayWithPartner, reachOf } from './scope.js';

const holding = (...grants: Grant[]): Actor => ({ accountId: 1, volunteerId: null, grants, sessionId: 's' });
const district = holding({ role: 'reviewer', scope: { kind: 'region', code: '150603' } });
const street = holding({ role: 'reviewer', scope: { kind: 'region', code: '150603001' } });
const organiser = holding({ role: 'organiser', scope: { kind: 'organisation', id: 5 } });
const everything = holding({ role: 'platform', scope: { kind: 'all' } });

test('volunteer is held by joining, and by no grant', () => {
  expect(holdsRole({ ...holding(), volunteerId: 3 }, 'volunteer')).toBe(true);
  expect(holdsRole(holding({ role: 'volunteer', scope: { kind: 'all' } }), 'volunteer')).toBe(false);
});

test('a subtree is a prefix', () => {
  expect(isWithinRegion('150603001001', '150603')).toBe(true);
  expect(isWithinRegion('150603', '150603001')).toBe(false);
  expect(isWithinRegion('150603', '')).toBe(false);
});

describe('reach', () => {
  test('of a region goes down, not up or aside, and only for its role', () => {
    expect(mayInRegion(district, 'reviewer', '150603001001')).toBe(true);
    expect(mayInRegion(street, 'reviewer', '150603')).toBe(false);
    expect(mayInRegion(street, 'reviewer', '150603002')).toBe(false);
    expect(mayInRegion(district, 'operator', '150603')).toBe(false);
    expect(mayInRegion(everything, 'platform', '150627')).toBe(true);
  });

  test('of an organisation is that one, or through its region', () => {
    const own = { id: 5, regionCode: '150603001' };
    const other = { id: 6, regionCode: '150603001' };
    expect([own, other].map((o) => mayInOrganisation(organiser, 'organiser', o))).toEqual([true, false]);
    expect(mayInOrganisation(district, 'reviewer', other)).toBe(true);
    expect(mayInOrganisation(district, 'reviewer', { id: 6, regionCode: '150602001' })).toBe(false);
  });

  test('of a partner is that one', () => {
    const shop = holding({ role: 'partner', scope: { kind: 'partner', id: 2 } });
    expect(mayWithPartner(shop, 'partner', { id: 2, regionCode: '150603' })).toBe(true);
    expect(mayWithPartner(shop, 'partner', { id: 3, regionCode: '150603' })).toBe(false);
    // The organisation has the same id as the partner.
    expect(mayInOrganisation(shop, 'partner', { id: 2, regionCode: '150603' })).toBe(false);
  });

  test('for a list gathers the grants of the roles asked for', () => {
    const both = holding(...district.grants, ...organiser.grants);
    expect(reachOf(both, ['reviewer', 'organiser'])).toEqual({ all: false, regionCodes: ['150603'], organisationIds: [5], partnerIds: [] });
    const none = reachOf(both, ['platform']);
    expect(none).toEqual({ all: false, regionCodes: [], organisationIds: [], partnerIds: [] });
    expect(
      [none, reachOf(everything, ['platform']), reachOf(street, ['reviewer']), reachOf(organiser, ['organiser'])].map(isEmptyReach),
    ).toEqual([true, false, false, false]);
  });
});
