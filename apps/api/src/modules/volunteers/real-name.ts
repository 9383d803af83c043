import type { Settings } from '../../settings.js';
import type { RealName } from './core/profile.js';

/** Asks an authority whether name and ID number belong together 实名核验. */
export interface RealNameProvider {
  /** How the profile shows the check. */
  readonly kind: RealName;
  /** Whether name and ID number belong together. Call it outside transactions. */
  matches(name: string, idNumber: string): Promise<boolean>;
}

export const REAL_NAME_PROVIDER = Symbol('RealNameProvider');

/** Asks nobody. Names that end in 不符 are refused, so that a demo can show the refusal. */
class DemoRealName implements RealNameProvider {
  readonly kind = 'demoProvider';
  matches(name: string): Promise<boolean> {
    return Promise.resolve(!name.endsWith('不符'));
  }
}

/** Without a provider only the checksum is checked, and the profile shows that. */
class NoRealName implements RealNameProvider {
  readonly kind = 'checksumOnly';
  matches(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

export const realNameProvider = ({ mode }: Settings): RealNameProvider => (mode === 'demo' ? new DemoRealName() : new NoRealName());
