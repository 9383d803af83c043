import { z } from 'zod';

export interface FieldFault {
  /** Path in the input, e.g. `slots.0.startsAt`; empty for the whole input. */
  readonly path: string;
  readonly message: string;
}

type Issue = z.core.$ZodRawIssue;

const formats: Record<string, string> = {
  date: '请填写日期，如 2026-03-05',
  datetime: '请填写时间，如 2026-03-05T01:00:00.000Z',
  url: '请填写网址',
  email: '请填写邮箱地址',
  uuid: '编号的格式不正确',
};

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  const minimum = String(issue.minimum);
  if (issue.origin === 'string') return minimum === '1' ? '请填写' : `至少 ${minimum} 个字`;
  if (issue.origin === 'array' || issue.origin === 'set') return `至少 ${minimum} 项`;
  return issue.inclusive === false ? `必须大于 ${minimum}` : `不能小于 ${minimum}`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  const maximum = String(issue.maximum);
  if (issue.origin === 'string') return `最多 ${maximum} 个字`;
  if (issue.origin === 'array' || issue.origin === 'set') return `最多 ${maximum} 项`;
  return issue.inclusive === false ? `必须小于 ${maximum}` : `不能大于 ${maximum}`;
}

/** Chinese text for what is wrong with one field. */
export function fieldMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || Number.isNaN(issue.input) ? '请填写' : '内容的类型不正确';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return formats[issue.format] ?? '格式不正确';
    case 'invalid_value':
      return '不在可选范围内';
    case 'not_multiple_of':
      return `须为 ${String(issue.divisor)} 的倍数`;
    case 'unrecognized_keys':
      return `不认识的项目：${issue.keys.join('、').slice(0, 200)}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
      return '内容不正确';
  }
}

/** Sets zod's messages to Chinese in this process; messages that a schema itself gives stay. */
export const speakChinese = (): void => {
  z.config({ customError: fieldMessage });
};

export const fieldFaults = (error: z.ZodError): FieldFault[] =>
  error.issues.slice(0, 50).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
