import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../settings.js';
import { KeyedHash } from './keyed-hash.js';
import { Sealer } from './sealer.js';

const settings = (): Settings => ({ keys: { data: createSecretKey(randomBytes(32)), hash: createSecretKey(randomBytes(32)) } }) as Settings;

describe('Sealer', () => {
  const sealer = new Sealer(settings());

  it('opens what it sealed, and seals the same text differently each time', () => {
    const [one, two] = [sealer.seal('15060319900101001X 张三', 'a'), sealer.seal('15060319900101001X 张三', 'a')];
    expect(one).not.toBe(two);
    expect([sealer.open(one, 'a'), sealer.open(two, 'a')]).toEqual(['15060319900101001X 张三', '15060319900101001X 张三']);
    expect(sealer.open(sealer.seal('', 'a'), 'a')).toBe('');
  });

  it('refuses what was altered, cut, sealed for another column or with another key', () => {
    const sealed = sealer.seal('13812345678', 'account.phone');
    const altered = Buffer.from(sealed.slice(3), 'base64url');
    altered[14]! ^= 1;
    expect(() => sealer.open(`a1.${altered.toString('base64url')}`, 'account.phone')).toThrow(/authenticate/);
    expect(() => sealer.open(sealed.slice(0, -24), 'account.phone')).toThrow(/authenticate|Invalid/);
    expect(() => sealer.open('a1.AAAA', 'account.phone')).toThrow(/Invalid/);
    expect(() => sealer.open(sealed, 'volunteer.phone')).toThrow(/authenticate/);
    expect(() => new Sealer(settings()).open(sealed, 'account.phone')).toThrow(/authenticate/);
    expect(() => sealer.open('13812345678', 'account.phone')).toThrow(/not sealed/);
  });
});

describe('KeyedHash', () => {
  it('depends on text, purpose and key', () => {
    const hash = new KeyedHash(settings());
    const of = hash.of('phone', '13812345678');
    expect(of).toMatch(/^[0-9a-f]{64}$/);
    expect(hash.of('phone', '13812345678')).toBe(of);
    for (const other of [
      hash.of('phone', '13812345679'),
      hash.of('idNumber', '13812345678'),
      new KeyedHash(settings()).of('phone', '13812345678'),
    ]) {
      expect(other).not.toBe(of);
    }
  });
});
