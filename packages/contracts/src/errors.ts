import { errors } from './errors.gen.js';
import { wordOf } from './words.gen.js';

export { errors };
export type ErrorCode = keyof typeof errors;
export type ErrorParams<C extends ErrorCode> = (typeof errors)[C] extends { readonly params?: infer P } ? NonNullable<P> : never;

/** Text of an error in Chinese with its parameters filled in. */
export function errorText<C extends ErrorCode>(code: C, params: ErrorParams<C> | Record<string, unknown> = {}): string {
  const values = params as Readonly<Record<string, unknown>>;
  const { text, words } = errors[code] as { text: string; words?: Readonly<Record<string, Readonly<Record<string, string>>>> };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (name === 'state') return wordOf(String(values['of']), String(value));
    const told = (Array.isArray(value) ? value : [value ?? '']).map((one) => words?.[name]?.[String(one)] ?? String(one));
    return told.join('、');
  });
}
