import { everybodyOf, shownPeople } from '../../../demo/shown.js';
import type { World } from '../../../demo/world.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import { Ledger } from '../index.js';

/** Minutes that the shown volunteer stands below the second star when a visitor comes. */
const MINUTES_BELOW_STAR = 45;

/** Points for last year, to the shown volunteers. */
export async function makeAwards(world: World): Promise<void> {
  const everybody = await everybodyOf(world);
  for (const { index, award } of shownPeople) {
    const { id } = everybody[index]!;
    await world.get(Ledger).post(id, [
      {
        key: `award:demo:${id}`,
        unit: 'points',
        amount: award,
        kind: 'award',
        text: '年度优秀志愿者表彰奖励',
        sourceType: 'award',
        sourceId: null,
      },
    ]);
  }
}

/** Brings the shown volunteer to a few minutes below the second star, whatever the past services paid. */
export async function bringNearStar(world: World): Promise<void> {
  const { id } = (await everybodyOf(world))[0]!;
  const { minutes } = await world.get(VolunteerStandings).balanceOf(id);
  const missing = (world.district.stars.ladders[0]?.hours[1] ?? 300) * 60 - MINUTES_BELOW_STAR - minutes;
  if (missing <= 0) return;
  await world.get(Ledger).post(id, [
    {
      key: `imported:demo:${id}`,
      unit: 'minutes',
      amount: missing,
      kind: 'imported',
      text: '外地服务时长转入',
      sourceType: 'import',
      sourceId: id,
    },
  ]);
}
