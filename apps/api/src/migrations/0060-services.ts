import { createTables, Table } from '../kit/db/index.js';

export const Services0060 = createTables(60, 'services', [
  new Table('service_item')
    .pk()
    .str('colour', 10)
    .str('title', 30)
    .str('summary', 300)
    .str('forWhom', 60)
    .json('skills')
    .bool('teamOnly')
    .str('category', 40)
    .int('usualMinutes')
    .json('limits')
    .json('hours')
    .str('regions', 700)
    .bool('needsDestination')
    .bool('offered')
    .int('orders', { default: 0 })
    .int('ratingStars', { default: 0 })
    .int('ratings', { default: 0 })
    .at('createdAt')
    .unique('title')
    .index('offered', 'colour'),
]);
