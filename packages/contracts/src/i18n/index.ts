export * from './errors.zh.js';
export * from './words.zh.js';
import type { ErrorCode, ErrorParams } from '../errors.js';
import { errorTexts } from './errors.zh.js';

/** Text of an error in Chinese with its parameters filled in. */
export function errorText<C extends ErrorCode>(code: C, params: ErrorParams<C> | Record<string, unknown> = {}): string {
  const values = params as Record<string, unknown>;
  return errorTexts[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  });
}
