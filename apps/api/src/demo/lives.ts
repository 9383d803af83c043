import { AppError } from '../kit/errors/index.js';
import type { World } from './world.js';

/** What happens to one person or thing: yields the moment at which it continues. */
export type Life = AsyncGenerator<Date, void>;

/**
 * Runs all lives in the order of time, each step followed by the messages that it causes. Steps after now are left out. A life ends at a
 * step that the rules refuse, which is reported.
 */
export async function live(world: World, lives: readonly Life[]): Promise<void> {
  const now = world.clock.now();
  const waiting: { life: Life; at: Date }[] = [];
  const goOn = async (life: Life): Promise<void> => {
    const next = await life.next().catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      world.say(`  演示数据有一步没有做成：${error.message}`);
      return { done: true, value: undefined } as const;
    });
    if (!next.done && next.value <= now) waiting.push({ life, at: next.value });
  };
  for (const life of lives) await goOn(life);
  while (waiting.length > 0) {
    const next = waiting.reduce((first, one) => (one.at < first.at ? one : first));
    waiting.splice(waiting.indexOf(next), 1);
    await world.clock.at(next.at, async () => {
      await goOn(next.life);
      await world.outbox.drain();
    });
  }
}
