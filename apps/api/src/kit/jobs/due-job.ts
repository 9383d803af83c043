import { SetMetadata } from '@nestjs/common';

export interface JobMark {
  /** Unique name, for logs. */
  readonly name: string;
  /** How often each process runs it, in seconds of wall time. */
  readonly everySeconds: number;
}

export const DUE_JOB = 'zhiyuanhong:due-job';

/**
 * A provider method `(now: Date) => Promise<number>` that does what is due at `now` (domain time) and answers how much it did. Every
 * process runs it, so it takes each piece by a conditional write, in transactions of its own; a second run finds nothing.
 */
export const DueJob = (name: string, { everySeconds }: { readonly everySeconds: number }): MethodDecorator =>
  SetMetadata<string, JobMark>(DUE_JOB, { name, everySeconds });
