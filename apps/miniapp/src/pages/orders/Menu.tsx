import { View } from '@tarojs/components';
import { useState } from 'react';
import { MenuCard } from '@/features/menu/MenuCard';
import { ColourTile } from '@/features/orders/ColourTile';
import { HelpPhone } from '@/features/orders/HelpPhone';
import { ItemCard } from '@/features/orders/ItemCard';
import { useColours } from '@/features/orders/colours';
import { examplesOf, mostOrdered, useMenu } from '@/features/orders/menu';
import { open } from '@/platform';
import { useWho } from '@/session';
import { Await, Empty, SearchBar, Section } from '@/ui';
import { MyOpenOrder } from './MyOpenOrder';

const list = '/packages/orders/colour/index';

/** The seven colours as large tiles, the services ordered most, and other ways to get help. */
export function Menu() {
  const who = useWho();
  const colours = useColours();
  const menu = useMenu(true);
  const [words, setWords] = useState('');
  const search = () => {
    if (words.trim()) open(list, { q: words.trim() });
  };
  return (
    <>
      <SearchBar value={words} onInput={setWords} onSearch={search} placeholder="搜服务，如理发、开锁" />
      <MyOpenOrder />
      <Await
        query={menu}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="concierge-bell" text="菜单上还没有服务" hint="有困难请先打热线，工作人员会帮您安排" />}
      >
        {({ items }) => (
          <>
            <View className="colour-tiles">
              {colours.map(({ code, name, color }) => (
                <ColourTile
                  key={code}
                  code={code}
                  colour={color}
                  name={name}
                  note={examplesOf(items, code)}
                  onTap={() => open(list, { colour: code })}
                />
              ))}
              <ColourTile code="all" colour="" name="全部服务" note={`${items.length} 项，免费`} onTap={() => open(list)} />
            </View>
            <MenuCard place="orders" who={who} />
            <Section title={items.some((item) => item.orders > 0) ? '大家常点的' : '可以点的服务'}>
              {mostOrdered(items, 4).map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </Section>
          </>
        )}
      </Await>
      <HelpPhone />
    </>
  );
}
