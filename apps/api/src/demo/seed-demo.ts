import type { INestApplicationContext } from '@nestjs/common';
import { Audit } from '../kit/audit/index.js';
import { Capabilities, type Capability } from '../kit/capability/index.js';
import { select } from '../kit/db/index.js';
import type { Demo, DemoPart } from './demo.js';
import { World } from './world.js';

const FILLED = 'demo.filled';

/**
 * Fills an empty database with the demo district, or continues an existing one up to today: everything that the switched-on modules add,
 * through the real use cases. An interrupted first filling is reported and not repaired.
 * @returns which of the two was done
 */
export async function seedDemo(app: INestApplicationContext, say: (line: string) => void): Promise<'filled' | 'rolledForward'> {
  const world = new World(app, say);
  const filled = await isMarked(world, FILLED);
  const [begun] = await select<{ n: number }>(world.db.em, 'SELECT COUNT(*) AS n FROM account');
  if (!filled && Number(begun?.n) > 0) throw new Error('演示数据没有生成完整（上次启动被中断）。请删除数据目录后重新启动。');
  const capabilities = app.get(Capabilities);
  if (filled) await markTheFirst(world, await demosOf(capabilities.all));
  const demos = await demosOf(capabilities.on);
  for (const { parts = [] } of demos) for (const part of parts) await make(world, part);
  for (const { rollForward } of demos) await rollForward?.(world);
  await world.jobs.runDue();
  if (filled) return 'rolledForward';
  for (const { finish } of demos) await finish?.(world);
  await world.jobs.runDue();
  await mark(world, FILLED);
  say('演示数据：完成');
  return 'filled';
}

async function demosOf(capabilities: readonly Capability[]): Promise<Demo[]> {
  const demos: Demo[] = [];
  for (const { demo } of capabilities) if (demo) demos.push((await demo()).default);
  return demos;
}

async function make(world: World, { mark: name, text, make: doMake }: DemoPart): Promise<void> {
  if (await isMarked(world, name)) return;
  world.say(`演示数据：${text} …`);
  await doMake(world);
  await mark(world, name);
}

/** Marks the first parts as made in a database that was filled without marks. */
async function markTheFirst(world: World, demos: readonly Demo[]): Promise<void> {
  const first = demos.flatMap(({ parts = [] }) => parts.filter(({ fromTheFirst }) => fromTheFirst));
  for (const { mark: name } of first) if (await isMarked(world, name)) return;
  for (const { mark: name } of first) await mark(world, name);
}

async function isMarked(world: World, name: string): Promise<boolean> {
  const [found] = await select<{ n: number }>(world.db.em, 'SELECT COUNT(*) AS n FROM audit_entry WHERE action = ?', [name]);
  return Number(found?.n) > 0;
}

const mark = (world: World, name: string): Promise<void> =>
  world.tx.run(() => world.get(Audit).write({ actor: null, action: name, subject: 'demo', subjectId: null }));
