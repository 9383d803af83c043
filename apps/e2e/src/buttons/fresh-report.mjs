// Jest runs this once before all tests of a suite.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { componentReport } from '../../../../scripts/lib/reports.mjs';

/** Begins the suite's report of buttons anew. */
export default function begin(_all, { rootDir }) {
  const report = componentReport(basename(rootDir));
  writeFileSync(report, '');
  process.env.BUTTONS_REPORT = report;
}
