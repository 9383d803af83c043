import { expect } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import type { ErrorCode } from '@zhiyuanhong/contracts';

/** Expects the call to be refused with this code and at least these parameters. */
export async function expectRefusal(call: Promise<unknown>, code: ErrorCode, params: Record<string, unknown> = {}): Promise<ApiError> {
  const error = await call.then(
    (answer) => expect({ answer }).toEqual({ refusal: code }),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw error;
  expect({ code: error.code, params: error.params }).toEqual({ code, params: expect.objectContaining(params) });
  return error;
}
