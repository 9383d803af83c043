export interface StackOptions {
  /** Port of the API; any free one when absent. */
  readonly port?: number;
  /** Folder for the embedded database and the logs, created if needed. */
  readonly dataDir: string;
  /** Address `mysql://…` of a server instead of the embedded database. */
  readonly databaseUrl?: string;
  /** Address for QR codes; http://localhost:PORT when absent. */
  readonly publicUrl?: string;
  /** Further settings of the API, see config/env.example. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called for lines of output that are no log records. */
  readonly onLine?: (line: string) => void;
}

export interface Stack {
  readonly url: string;
  readonly port: number;
  /** Undefined in production mode. */
  readonly standinUrl?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Resolves when one of the servers ends, with its exit code or signal. */
  readonly ended: Promise<number | string>;
  stop(): Promise<void>;
}

export function startStack(options: StackOptions): Promise<Stack>;
