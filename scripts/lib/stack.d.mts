export interface StackOptions {
  /** Of the API; any free one when absent. */
  readonly port?: number;
  /** Folder of the embedded database and the logs, made when absent. */
  readonly dataDir: string;
  /** mysql://… instead of the embedded database. */
  readonly databaseUrl?: string;
  /** Address that goes into QR codes; http://localhost:PORT unless told. */
  readonly publicUrl?: string;
  /** More of the API's settings, config/env.example. */
  readonly env?: Readonly<Record<string, string>>;
  /** Lines that are no log records. */
  readonly onLine?: (line: string) => void;
}

export interface Stack {
  readonly url: string;
  readonly port: number;
  /** Absent in production mode. */
  readonly standinUrl?: string;
  readonly env: Readonly<Record<string, string>>;
  /** When one of the servers ends, with its exit code or signal. */
  readonly ended: Promise<number | string>;
  stop(): Promise<void>;
}

export function startStack(options: StackOptions): Promise<Stack>;
