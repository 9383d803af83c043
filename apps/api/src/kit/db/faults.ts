import { QueryFailedError } from 'typeorm';

interface DriverFault {
  readonly errno?: number;
  readonly code?: string;
}

const faultOf = (error: unknown): DriverFault => {
  const fault: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof fault === 'object' && fault !== null ? (fault as DriverFault) : {};
};

/** A unique key refused the row. The statement had no effect, and the transaction may go on. */
export const isDuplicateKey = (error: unknown): boolean => {
  const { errno, code } = faultOf(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
};

// 1213 dead-lock (Galera also at COMMIT), 1205 lock wait timeout, 1020 changed since last read (MariaDB 11 and later).
const conflictNumbers = new Set([1213, 1205, 1020]);
/** Another transaction was in the way; this one may be run again as a whole. */
export const isConflict = (error: unknown): boolean => {
  const { errno, code } = faultOf(error);
  return conflictNumbers.has(errno ?? 0) || (code?.startsWith('SQLITE_BUSY') ?? false);
};

// 1047 the node has no quorum, 1040 too many connections, 1053 server shutting down, 1927 connection killed.
const awayNumbers = new Set([1047, 1040, 1053, 1927]);
const awayCodes = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const awayMessage = /closed state|connection is closed|pool is closed|not established with mysql|server closed the connection/i;

/**
 * The database cannot be reached, or the connection broke. When that happens at COMMIT, its outcome is unknown, and the idempotency key
 * decides.
 */
const isUnreachable = (error: unknown): boolean => {
  const { errno, code } = faultOf(error);
  return awayNumbers.has(errno ?? 0) || awayCodes.has(code ?? '') || (error instanceof Error && awayMessage.test(error.message));
};

/** The failure is the database's and not the caller's: trying again may help. */
export const isBusy = (error: unknown): boolean => isConflict(error) || isUnreachable(error);
