import { SetMetadata } from '@nestjs/common';

export interface JobMark {
  /** Unique name, for logs. */
  readonly name: string;
  /** How often each process runs the job, in seconds of real time. */
  readonly everySeconds: number;
}

export const DUE_JOB = 'zhiyuanhong:due-job';

/**
 * Marks a provider method `(now: Date) => Promise<number>` that does what is due at `now` (domain time) and returns how much it did. Every
 * process runs it, so it takes each piece with a conditional write in a transaction of its own; a second run finds nothing to do.
 */
export const DueJob = (name: string, { everySeconds }: { readonly everySeconds: number }): MethodDecorator =>
  SetMetadata<string, JobMark>(DUE_JOB, { name, everySeconds });
