import { type ErrorCode, type ErrorParams, errors, errorText } from '@zhiyuanhong/contracts';

type NoParams = Record<never, never>;
/** Error codes without parameters. */
export type PlainErrorCode = { [C in ErrorCode]: NoParams extends ErrorParams<C> ? C : never }[ErrorCode];
type Params<C extends ErrorCode> = NoParams extends ErrorParams<C> ? [params?: ErrorParams<C>] : [params: ErrorParams<C>];

/** A refusal 业务错误 for the caller: a code of the catalogue with its parameters. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly params: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: C,
    ...[params]: Params<C>
  ) {
    super(errorText(code, params ?? {}));
    this.name = 'AppError';
    this.params = params ?? {};
  }

  /** HTTP status. */
  get status(): number {
    return errors[this.code].status;
  }
}

/** Whether the error is a refusal with one of these codes. */
export const isAppError = <C extends ErrorCode>(error: unknown, ...codes: C[]): error is AppError<C> =>
  error instanceof AppError && (codes.length === 0 || (codes as string[]).includes(error.code));
