import { ApiError } from '@zhiyuanhong/contracts/client';

/** What a person reads about a failed call. */
export function errorText(error: unknown): string {
  return error instanceof ApiError ? error.message : '页面出了点问题，请刷新后再试';
}

export const requestIdOf = (error: unknown) => (error instanceof ApiError ? error.requestId : null);
