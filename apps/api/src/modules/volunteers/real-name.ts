import type { Settings } from '../../settings.js';
import type { RealName } from './core/profile.js';

/** Checks with an authority whether name and ID number belong together 实名核验. */
export interface RealNameProvider {
  /** How the profile says it was checked. */
  readonly kind: RealName;
  /** Whether they belong together; asked outside of any transaction. */
  matches(name: string, idNumber: string): Promise<boolean>;
}

export const REAL_NAME_PROVIDER = Symbol('RealNameProvider');

/** Asks nobody. A name that ends in 不符 is refused, so that the refusal can be shown. */
class DemoRealName implements RealNameProvider {
  readonly kind = 'demoProvider';
  matches(name: string): Promise<boolean> {
    return Promise.resolve(!name.endsWith('不符'));
  }
}

/** Without a provider only the checksum has been looked at, and the profile says so. */
class NoRealName implements RealNameProvider {
  readonly kind = 'checksumOnly';
  matches(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

export const realNameProvider = ({ mode }: Settings): RealNameProvider => (mode === 'demo' ? new DemoRealName() : new NoRealName());
