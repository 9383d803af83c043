import { plain, probe } from '../probe.js';
import type { World } from '../world.js';

const newHelpline = (world: World) => ({
  name: `便民电话${world.next()}`,
  phone: '0477-8500009',
  category: 'community' as const,
  hours: '24 小时',
  sortOrder: 10,
  shown: true,
});
/** Id of an existing helpline. */
const params = async (world: World) => {
  const { id: helplineId } = await world.as(world.caller('platform')).call('createHelpline', { body: newHelpline(world) });
  return { helplineId };
};

export default {
  listHelplines: plain('listHelplines'),
  createHelpline: probe('createHelpline', (world) => ({ body: newHelpline(world) })),
  updateHelpline: probe('updateHelpline', async (world) => ({ params: await params(world), body: newHelpline(world) })),
  removeHelpline: probe('removeHelpline', async (world) => ({ params: await params(world) })),
};
