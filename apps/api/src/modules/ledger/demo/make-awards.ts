import { everybodyOf, shownPeople } from '../../../demo/shown.js';
import type { World } from '../../../demo/world.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import { Ledger } from '../index.js';

/** Minutes that the shown volunteer lacks for the second star. */
const MINUTES_BELOW_STAR = 45;

/** Gives the shown volunteers last year's points. */
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

/** Brings the shown volunteer close to the second star, whatever past services paid. */
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
