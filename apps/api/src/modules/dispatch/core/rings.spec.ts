import { describe, expect, it } from '@jest/globals';
import { rings } from './rings.js';

const codes = ['150603', '150603001', '150603001001', '150603001002', '150603002', '150603002001'];

describe('rings around an order', () => {
  it('begin with its community, then its street, then the district', () => {
    expect(rings('150603001001', codes, 0)).toEqual([
      ['150603001001'],
      ['150603001', '150603001002'],
      ['150603', '150603002', '150603002001'],
    ]);
    expect(rings('150603002', codes, 0)).toEqual([
      ['150603002', '150603002001'],
      ['150603', '150603001', '150603001001', '150603001002'],
    ]);
    expect(rings('150603', codes, 0)).toEqual([codes]);
  });

  it('begin elsewhere for each order, with every region once', () => {
    for (let orderId = 1; orderId < 9; orderId++) expect(rings('150603001001', codes, orderId).flat().sort()).toEqual(codes);
    expect(rings('150603001001', codes, 1)[1]).toEqual(['150603001002', '150603001']);
  });
});
