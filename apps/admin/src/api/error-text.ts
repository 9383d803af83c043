import { ApiError } from '@zhiyuanhong/contracts/client';

/** Chinese text for a failed call. */
export function errorText(error: unknown): string {
  return error instanceof ApiError ? error.message : '页面出了点问题，请刷新后再试';
}

export const requestIdOf = (error: unknown) => (error instanceof ApiError ? error.requestId : null);

/**
 * Field errors of the server as antd's forms take them: `posts.0.name` becomes ['posts', 0, 'name']. For errors that name no field, `codes`
 * maps the error code to a field.
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
