type Codes<V> = V extends readonly (infer U extends string)[] ? U : V extends string ? V : never;

/** An error 错误 of the catalogue: its HTTP status, and its Chinese text with parameters in braces. */
export interface ErrorSpec<P extends Record<string, unknown>> {
  readonly status: number;
  readonly text: string;
  /** Chinese words for parameters that are codes. For `state`, the parameter `of` names the table with its words. */
  readonly words?: { readonly [K in keyof P]?: Readonly<Record<Codes<P[K]>, string>> };
  readonly params?: P;
}

/**
 * Declares an error; its code is its key in the catalogue and never changes once released. The text says what happened and what to do. A
 * parameter is a number, a code, or text that a person wrote.
 */
export const error = <P extends Record<string, unknown> = Record<never, never>>(
  status: number,
  text: string,
  words?: ErrorSpec<P>['words'],
): ErrorSpec<P> => ({ status, text, ...(words && { words }) });
