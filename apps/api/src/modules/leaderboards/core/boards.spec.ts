import { describe, expect, it } from '@jest/globals';
import { boardKey, boardsOf, bucketOf } from './boards.js';

describe('boards', () => {
  it('count a dated minute for its month, its year and all time, in every region above', () => {
    expect(boardsOf('2026-11-05', true, ['150603', '150603001'])).toEqual([
      'month:2026-11@150603',
      'year:2026@150603',
      'all@150603',
      'month:2026-11@150603001',
      'year:2026@150603001',
      'all@150603001',
    ]);
  });

  it('count minutes brought along for all time only', () => {
    expect(boardsOf('2026-11-05', false, ['150603'])).toEqual(['all@150603']);
  });

  it('file scores by whole hours', () => {
    expect([0, 59, 60, 119, 6000].map(bucketOf)).toEqual([0, 0, 1, 1, 100]);
    expect(boardKey('year', '2026-01-01', '1506')).toBe('year:2026@1506');
  });
});
