import type { District, Switch } from '@/district';
import { type HomeBlock, homeBlocks } from '@/manifests';
import { isFor, type Who } from '@/session';

export interface Block extends Omit<HomeBlock, 'name'> {
  readonly name: string;
}

/** Blocks of the home page for this person: those that are switched on, under the district's names. */
export function blocksFor(who: Who, { isOn }: Pick<Switch, 'isOn'>, modules: District['modules']): Block[] {
  return homeBlocks.flatMap((block) => {
    const name = block.name ?? modules.find(({ code }) => code === block.code)?.name;
    return name && isOn(block.code) && isFor(who, block.for) ? { ...block, name } : [];
  });
}

/** The few blocks of elder mode 关怀版, shown beside 更多功能; volunteers have a card above them. */
export function elderBlocks(blocks: readonly Block[], who: Who): Block[] {
  return blocks
    .flatMap((block) => (block.elder && isFor(who, block.elder.for) ? { ...block, ...block.elder, for: block.for ?? 'everybody' } : []))
    .sort((a, b) => a.order - b.order);
}
