import { examplesOf, mostOrdered } from './menu';
import type { ServiceItem } from './words';

const item = (title: string, colour: string, orders = 0) => ({ title, colour, orders }) as ServiceItem;
const titles = (items: ServiceItem[]) => items.map(({ title }) => title);

it('takes what is ordered most, and every colour in turn where that says nothing', () => {
  const items = [item('甲', 'red'), item('乙', 'red'), item('丙', 'yellow'), item('丁', 'white'), item('戊', 'red', 3)];
  expect(titles(mostOrdered(items, 4))).toEqual(['戊', '丙', '丁', '甲']);
  expect(examplesOf(items, 'red')).toBe('戊等\n3 项');
  expect(examplesOf(items, 'blue')).toBe('');
});
