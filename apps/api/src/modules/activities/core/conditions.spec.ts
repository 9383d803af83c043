import { describe, expect, it } from '@jest/globals';
import { unmetConditions } from './conditions.js';

const none = { minAge: null, maxAge: null, skills: [] };
const aged = (age: number, skills: string[] = []) => ({ age, skills });
const name = (code: string) => ({ 'first-aid': '紧急救护' })[code] ?? code;

describe('conditions of a post', () => {
  it('are none when nothing is asked for', () => expect(unmetConditions(none, false, aged(11), name)).toEqual([]));

  it('hold at both ends of the age', () => {
    const ages = { ...none, minAge: 18, maxAge: 60 };
    expect(unmetConditions(ages, false, aged(17), name)).toEqual([{ condition: 'minAge', wanted: '须年满 18 周岁' }]);
    expect(unmetConditions(ages, false, aged(18), name)).toEqual([]);
    expect(unmetConditions(ages, false, aged(60), name)).toEqual([]);
    expect(unmetConditions(ages, false, aged(61), name)).toEqual([{ condition: 'maxAge', wanted: '须不超过 60 周岁' }]);
  });

  it('name every skill that is missing', () => {
    const skilled = { ...none, skills: ['first-aid', 'driving'] };
    expect(unmetConditions(skilled, false, aged(30, ['driving']), name)).toEqual([{ condition: 'skill', wanted: '须具备技能“紧急救护”' }]);
    expect(unmetConditions(skilled, false, aged(30), name)).toHaveLength(2);
  });

  it('never let a minor do dangerous work, whatever the post says', () => {
    const lax = { ...none, minAge: 12 };
    expect(unmetConditions(lax, true, aged(17), name).map((u) => u.condition)).toEqual(['minor']);
    expect(unmetConditions(lax, true, aged(18), name)).toEqual([]);
    expect(unmetConditions(lax, false, aged(17), name)).toEqual([]);
  });
});
