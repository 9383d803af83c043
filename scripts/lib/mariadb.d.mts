export interface PrivateMariaDb {
  readonly port: number;
  /** mysql://root@127.0.0.1:PORT/DATABASE */
  url(database?: string): string;
  stop(): Promise<void>;
}

export function mariaDbMissing(): string | undefined;
export function startMariaDb(options?: { readonly durable?: boolean }): Promise<PrivateMariaDb>;
