export { duration } from './duration.js';
export * from './errors.zh.js';
export * from './words.zh.js';
import type { ErrorCode, ErrorParams } from '../errors.js';
import { errorTexts } from './errors.zh.js';
import { word, words } from './words.zh.js';

/** Word for a state, whichever life-cycle it belongs to. */
function stateWord(state: string): string {
  const key = Object.keys(words).find((k) => k.endsWith(`.${state}`));
  return key ? words[key as keyof typeof words] : state;
}

/** Text of an error in Chinese with its parameters filled in. */
export function errorText<C extends ErrorCode>(code: C, params: ErrorParams<C> | Record<string, unknown> = {}): string {
  const values = params as Record<string, unknown>;
  return errorTexts[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (name === 'what') return word('subject', String(value));
    if (name === 'state') return values['of'] ? word(String(values['of']), String(value)) : stateWord(String(value));
    if (name === 'reason' || name === 'channel') return word(name, String(value));
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  });
}
