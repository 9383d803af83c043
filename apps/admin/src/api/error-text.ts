import { ApiError } from '@zhiyuanhong/contracts/client';

/** What a person reads about a failed call. */
export function errorText(error: unknown): string {
  return error instanceof ApiError ? error.message : '页面出了点问题，请刷新后再试';
}

export const requestIdOf = (error: unknown) => (error instanceof ApiError ? error.requestId : null);

/**
 * The server's faults per field, as antd's forms take them: `posts.0.name` → ['posts', 0, 'name']. `codes` names the
 * field that an error is about which the server does not give by field.
 */
export function fieldFaults(error: unknown, codes: Record<string, string> = {}) {
  if (!(error instanceof ApiError)) return [];
  const about = codes[error.code];
  const fields = about === undefined ? error.fields : [{ path: about, message: error.message }];
  return fields.map(({ path, message }) => ({
    name: path
      .replace(/^body\.?/, '')
      .split('.')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: [message],
  }));
}
