export interface PrivateMariaDb {
  readonly port: number;
  /** For an account that may do everything in databases zhiyuanhong…, test_… and bench…, and nothing else. */
  url(database?: string): string;
  /** For an account that may do everything. */
  rootUrl(database?: string): string;
  stop(): Promise<void>;
}

export function mariaDbMissing(): string | undefined;
export function composeFlags(): string[];
export function startMariaDb(options?: { readonly durable?: boolean; readonly flags?: readonly string[] }): Promise<PrivateMariaDb>;
