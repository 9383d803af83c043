export interface PrivateMariaDb {
  readonly port: number;
  /** Address for an account with all rights in databases zhiyuanhong…, test_… and bench…, and none elsewhere. */
  url(database?: string): string;
  /** Address for an account with all rights. */
  rootUrl(database?: string): string;
  stop(): Promise<void>;
}

export function mariaDbMissing(): string | undefined;
export function composeFlags(): string[];
export function startMariaDb(options?: { readonly durable?: boolean; readonly flags?: readonly string[] }): Promise<PrivateMariaDb>;
