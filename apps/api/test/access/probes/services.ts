import { plain, probe } from '../probe.js';
import type { Records } from '../records.js';
import type { World } from '../world.js';

const newItem = (world: World, { orders }: Records) => ({ ...orders.serviceItem(), title: `新项目${world.next()}` });

export default {
  listServiceItems: plain('listServiceItems'),
  getServiceItem: probe('getServiceItem', async (_, { orders }) => ({ params: { itemId: await orders.item() } })),
  createServiceItem: probe('createServiceItem', (world, ours) => ({ body: newItem(world, ours) })),
  updateServiceItem: probe('updateServiceItem', async (world, ours) => ({
    params: { itemId: await ours.orders.anotherItem() },
    body: newItem(world, ours),
  })),
};
