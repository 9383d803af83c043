import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import { Audit, type AuditActor } from '../../../kit/audit/index.js';
import { Clock, shanghaiDay } from '../../../kit/clock/index.js';
import { isDuplicateKey, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { RegionTree } from '../../regions/index.js';
import { readRosterRow, type CellFault, type RosterPerson, type RosterRules } from '../core/roster-row.js';
import { ImportBatch, type BatchPerson } from './import-batch.js';
import { readRoster } from './read-roster.js';

export type ImportReport = Answer<'importVolunteers'>;

/** Rows in one transaction. */
const BATCH = 200;
const MOST_FAULTS = 1000;
const MOST_ROWS = 20_000;
const ATTEMPTS = 3;

class Report {
  rows = 0;
  imported = 0;
  alreadyThere = 0;
  faultyRows = 0;
  readonly faults: ImportReport['faults'] = [];

  fault(row: number, faults: readonly CellFault[]): void {
    this.faultyRows++;
    for (const { column, reason } of faults) if (this.faults.length < MOST_FAULTS) this.faults.push({ row, column, reason });
  }
}

/** Says which lines a record takes, where it is not one. */
const withLines = ({ column, reason }: CellFault, row: number, lastRow: number): CellFault =>
  lastRow === row ? { column, reason } : { column, reason: `${reason}（这条记录占第 ${row} 至 ${lastRow} 行）` };

/** Imports a roster file 花名册: good rows once however often it is sent; bad rows are reported with row, column and reason. */
@Injectable()
export class ImportVolunteers {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly batch: ImportBatch,
    private readonly audit: Audit,
  ) {}

  run({ actor, body: { csv, dryRun } }: Call<'importVolunteers'>): Promise<Answer<'importVolunteers'>> {
    return this.read(csv, { actor, dryRun, mostRows: MOST_ROWS });
  }

  /** @throws IMPORT_UNREADABLE, before anything is written */
  async read(
    file: string,
    options: { readonly actor: AuditActor; readonly dryRun: boolean; readonly mostRows?: number },
  ): Promise<ImportReport> {
    this.refuseUnreadable(file, options.mostRows ?? Infinity);
    const rules: RosterRules = {
      today: shanghaiDay(this.clock.now()),
      district: this.district,
      isRegion: (code) => this.regions.byCode(code) !== null,
      regionsNamed: (name) => this.regions.codesNamed(name),
    };
    const report = new Report();
    const seen = { idNumbers: new Set<string>(), phones: new Map<string, number>() };
    let people: BatchPerson[] = [];
    const flush = async (): Promise<void> => {
      await this.take(people, report, options.dryRun);
      people = [];
    };
    for (const { row, lastRow, cells, fault } of readRoster(file)) {
      report.rows++;
      const person = cells ? readRosterRow(cells, rules) : [fault!];
      if (Array.isArray(person))
        report.fault(
          row,
          person.map((one) => withLines(one, row, lastRow)),
        );
      else if (seen.idNumbers.has(person.idNumber)) report.alreadyThere++;
      else if (this.sharesPhone(seen.phones, person, row, report)) continue;
      else {
        seen.idNumbers.add(person.idNumber);
        people.push({ row, ...person });
      }
      if (people.length === BATCH) await flush();
    }
    await flush();
    if (!options.dryRun) await this.note(options.actor, report);
    const { rows, imported, alreadyThere, faultyRows, faults } = report;
    return { rows, imported, alreadyThere, faultyRows, faults: [...faults].sort((a, b) => a.row - b.row) };
  }

  private refuseUnreadable(file: string, mostRows: number): void {
    let rows = 0;
    for (const _ of readRoster(file))
      if (++rows > mostRows) throw new AppError('IMPORT_UNREADABLE', { reason: `一次最多 ${mostRows} 行，请分开导入` });
  }

  private sharesPhone(phones: Map<string, number>, { phone }: RosterPerson, row: number, report: Report): boolean {
    const first = phones.get(phone);
    if (first === undefined) phones.set(phone, row);
    else report.fault(row, [{ column: '手机号', reason: `与第 ${first} 行的手机号相同` }]);
    return first !== undefined;
  }

  private async take(people: readonly BatchPerson[], report: Report, dryRun: boolean): Promise<void> {
    if (people.length === 0) return;
    for (let attempt = 1; ; attempt++) {
      try {
        const taken = dryRun ? await this.batch.sort(people) : await this.tx.run((em) => this.batch.take(em, people));
        report.imported += taken.fresh.length;
        report.alreadyThere += taken.alreadyThere;
        for (const row of taken.phoneTaken) report.fault(row, [{ column: '手机号', reason: '已是另一位志愿者的手机号' }]);
        return;
      } catch (error) {
        // Somebody joined, or the same file is imported twice at once: decide again.
        if (!isDuplicateKey(error) || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  private async note(actor: AuditActor, { rows, imported, alreadyThere, faultyRows }: Report): Promise<void> {
    const data = { rows, imported, alreadyThere, faultyRows };
    const regionCode = this.regions.root.code;
    await this.tx.run(() =>
      this.audit.write({ actor, action: 'volunteer.import', subject: 'volunteer', subjectId: null, regionCode, data }),
    );
  }
}
