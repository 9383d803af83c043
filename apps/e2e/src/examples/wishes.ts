import { type Examples, once } from '../example.js';
import { wished } from '../wishes.js';

const claimed = once((district) => wished(district, 'claimed'));

export default {
  phone: {
    'packages/wishes/wish/index': async (district) => {
      const { wish, wisher, volunteer } = await claimed(district);
      return [wisher, volunteer].map((as) => ({ as, query: { id: wish.id } }));
    },
  },
} satisfies Examples;
