#!/usr/bin/env bash
# TypeORM 1.1.1 on SQLite: `queryRunner.addColumn` on a table that has a trigger answers without an error, and the trigger is gone.
# A good engineer expects ALTER TABLE … ADD COLUMN, which SQLite has and which leaves triggers alone. TypeORM creates a new table,
# copies the rows, drops the old table (SQLite drops its triggers with it) and renames the new one. A table that a trigger made
# append-only can be changed from then on; on MySQL and MariaDB the same call keeps the trigger.
# Seen with: typeorm 1.1.1, sql.js 1.13.0, Node 20.20.2. The last line is "confirmed"; anything else fails.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts typeorm@1.1.1 sql.js@1.13.0 reflect-metadata@0.2.2
cat >probe.mjs <<'JS'
import 'reflect-metadata';
import { DataSource, TableColumn } from 'typeorm';

const source = await new DataSource({ type: 'sqljs', entities: [] }).initialize();
const runner = source.createQueryRunner();
const triggers = async () => (await runner.query("SELECT name FROM sqlite_master WHERE type = 'trigger'")).map(({ name }) => name);

await runner.query('CREATE TABLE entry (id integer PRIMARY KEY, code varchar(20) NOT NULL)');
await runner.query("CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END");
await runner.query("INSERT INTO entry (code) VALUES ('a')");
const before = await triggers();
const refused = await runner.query("UPDATE entry SET code = 'b'").then(() => false, () => true);
await runner.addColumn('entry', new TableColumn({ name: 'minutes', type: 'integer', default: '0' }));
const after = await triggers();
const changed = await runner.query("UPDATE entry SET code = 'b'").then(() => true, () => false);
console.log(JSON.stringify({ before, refused, after, changed }));

// SQLite's own statement keeps it.
await runner.query("CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END");
await runner.query('ALTER TABLE entry ADD COLUMN points integer NOT NULL DEFAULT 0');
console.log(JSON.stringify({ afterOwnStatement: await triggers() }));
await source.destroy();
JS
output=$(node probe.mjs)
echo "$output"
expected='{"before":["entry_no_update"],"refused":true,"after":[],"changed":true}
{"afterOwnStatement":["entry_no_update"]}'
[ "$output" = "$expected" ] || { echo "changed: this is no longer so"; exit 1; }
echo confirmed
