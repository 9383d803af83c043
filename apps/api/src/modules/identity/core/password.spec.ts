import { describe, expect, it } from '@jest/globals';
import { firstPassword, passwordFault } from './password.js';

describe('passwordFault', () => {
  it.each(['short1a', 'a'.repeat(128) + '1', '1234567890', 'onlyletters', 'xx-zhangsan-1', 'aaaaaaaaaa1'])('refuses %s', (password) => {
    expect(passwordFault(password, 'zhangsan')).not.toBeNull();
  });

  it.each(['kfm7-x3rt-9apw', '天道酬勤天道酬勤好2026', 'Correct horse 7'])('accepts %s', (password) => {
    expect(passwordFault(password, 'zhangsan')).toBeNull();
  });
});

describe('firstPassword', () => {
  it('is always good enough', () => {
    for (let seed = 0; seed < 200; seed++) {
      let state = seed;
      const password = firstPassword((below) => (state = (state * 1103515245 + 12345) % 2147483648) % below);
      expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
      expect(passwordFault(password, 'admin')).toBeNull();
    }
  });
});
