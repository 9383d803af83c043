import { type EndpointSpec, errors, errorText } from '@zhiyuanhong/contracts';
import { pathOf } from '@zhiyuanhong/contracts/client';
import type { TestApp } from '../support/index.js';
import type { Answered } from '../support/client.js';
import type { Counts, State } from '../support/state.js';

export interface Sent {
  readonly label: string;
  readonly token?: string | undefined;
  /** Path below /api/v1; that of the good input when absent. */
  readonly path?: string;
  readonly method?: string;
  /** Raw text of the body. */
  readonly body?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const KEYS = ['code', 'message', 'params', 'requestId', 'fields'];

/** What is wrong with an answer, whatever was asked; null for nothing. */
function faultOf({ status, headers, body, text }: Answered): string | null {
  if (status >= 500) return `answers ${status} ${text.slice(0, 120)}`;
  if (!headers['content-type']?.startsWith('application/json')) return `answers ${headers['content-type']}`;
  if (status < 300) return null;
  const { code, message, params, requestId, fields } = body ?? {};
  const spec = (errors as Record<string, { status: number }>)[code];
  if (!spec || Object.keys(body as object).some((key) => !KEYS.includes(key))) return `answers no error format: ${text.slice(0, 120)}`;
  if (spec.status !== status) return `answers ${code} with ${status}`;
  if (typeof params !== 'object' || typeof requestId !== 'string' || requestId !== headers['x-request-id'])
    return `answers ${text.slice(0, 120)}`;
  if (message !== errorText(code, { ...params, fields })) return `says “${message}” for ${code}`;
  return null;
}

/** Sends bad requests, and notes faults of the answers and of the data afterwards. */
export class Prober {
  readonly faults: string[] = [];
  sent = 0;
  private before: Counts = new Map();
  private unchecked: string[] = [];

  constructor(
    private readonly app: TestApp,
    private readonly state: State,
    private readonly spec: EndpointSpec,
    /** True where a GET writes to the audit trail, and to nothing else. */
    private readonly audited = false,
  ) {}

  /** From here on only calls that succeed may change data. */
  async begin(): Promise<void> {
    this.before = await this.state.read();
    this.unchecked = [];
  }

  /** Sends a request that must be refused. @param code of the refusal, if it must be this one */
  async refused(sent: Sent, code?: string): Promise<void> {
    const answer = await this.send(sent);
    if (answer.status < 300) {
      this.faults.push(`${sent.label}: is taken (${answer.status}) ${answer.text.slice(0, 100)}`);
      await this.begin();
    } else if (code && answer.body?.code !== code) this.faults.push(`${sent.label}: is ${answer.body?.code}, not ${code}`);
  }

  /** Sends a request that may succeed; a GET must change nothing. */
  async maybe(sent: Sent): Promise<Answered> {
    const writes = (sent.method ?? this.spec.method) !== 'GET';
    if (writes) await this.settle();
    const answer = await this.send(sent);
    if (!writes && this.audited && answer.status < 300) await this.sawOnly('audit_entry');
    if (writes) {
      if (answer.status < 300) await this.begin();
      else await this.settle();
    }
    return answer;
  }

  /** Checks that refused requests since the last check have changed nothing. */
  async settle(): Promise<void> {
    const changed = this.unchecked.length > 0 ? await this.state.changedSince(this.before) : [];
    if (changed.length > 0) {
      this.faults.push(`one of ${this.unchecked.slice(0, 20).join(' | ')} changed ${changed.join()}`);
      await this.begin();
    }
    this.unchecked = [];
  }

  /** Checks that successful requests wrote to this table only. */
  private async sawOnly(table: string): Promise<void> {
    const changed = (await this.state.changedSince(this.before)).filter((name) => name !== table);
    if (changed.length > 0) this.faults.push(`a look changed ${changed.join()}`);
    await this.begin();
  }

  private async send({ label, token, path, method, body, headers }: Sent): Promise<Answered> {
    this.sent += 1;
    const asked = { ...(token && { token }), ...(body !== undefined && { body }), ...(headers && { headers }) };
    const answer = await this.app.ask(method ?? this.spec.method, `/api/v1${path ?? this.spec.path}`, asked);
    const fault = faultOf(answer);
    if (fault) this.faults.push(`${label}: ${fault}`);
    if (answer.status >= 300) this.unchecked.push(label);
    return answer;
  }
}

export const pathTo = (spec: EndpointSpec, input: { params?: object; query?: object }): string => pathOf(spec.path, input as never);
