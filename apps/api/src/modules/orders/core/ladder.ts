import type { WorkCalendar } from '../../../kit/clock/index.js';
import { addOpenMinutes, type OpenHours } from '../../services/index.js';

/**
 * Region codes that are told one after the other when a limit passes: those above the order's region, nearest first, up to the district;
 * for an order of the district itself, the district. `path`: the order's region and those above it, topmost first.
 */
export function ladderOf(path: readonly string[], district: string): string[] {
  const within = path.slice(Math.max(0, path.indexOf(district))).reverse();
  return within.length > 1 ? within.slice(1) : within;
}

export interface Rung {
  /** Number of the escalation, from 1. */
  readonly level: number;
  readonly regionCode: string;
  /** When it was due. */
  readonly at: Date;
}

/** Escalations 超时升级 that are due by now, and when the next one is due; null when no level is left. */
export function dueRungs(
  known: { readonly escalatedLevel: number; readonly nextEscalationAt: Date | null },
  ladder: readonly string[],
  { hours, calendar, afterMinutes, now }: { hours: OpenHours; calendar: WorkCalendar; afterMinutes: number; now: Date },
): { rungs: Rung[]; next: Date | null } {
  const rungs: Rung[] = [];
  let next = known.nextEscalationAt;
  for (let level = known.escalatedLevel + 1; next !== null && next <= now; level++) {
    const regionCode = ladder[level - 1];
    if (regionCode === undefined) return { rungs, next: null };
    rungs.push({ level, regionCode, at: next });
    next = level < ladder.length ? addOpenMinutes(hours, next, afterMinutes, calendar) : null;
  }
  return { rungs, next };
}
