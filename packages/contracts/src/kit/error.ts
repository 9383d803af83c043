type Codes<V> = V extends readonly (infer U extends string)[] ? U : V extends string ? V : never;

/** An error 错误 of the catalogue: its HTTP status, and what a person reads, with the parameters in braces. */
export interface ErrorSpec<P extends Record<string, unknown>> {
  readonly status: number;
  readonly text: string;
  /** The words of parameters that are codes. A `state` has its word in the table that the parameter `of` names. */
  readonly words?: { readonly [K in keyof P]?: Readonly<Record<Codes<P[K]>, string>> };
  readonly params?: P;
}

/**
 * Declares an error; its code is the key that it stands under, and never changes once released. The text says what happened and what
 * to do. A parameter that is not a number or somebody's own text is a code.
 */
export const error = <P extends Record<string, unknown> = Record<never, never>>(
  status: number,
  text: string,
  words?: ErrorSpec<P>['words'],
): ErrorSpec<P> => ({ status, text, ...(words && { words }) });
