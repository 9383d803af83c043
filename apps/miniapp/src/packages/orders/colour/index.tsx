import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useList } from '@/api';
import { useColours } from '@/features/orders/colours';
import { HelpPhone } from '@/features/orders/HelpPhone';
import { ItemCard } from '@/features/orders/ItemCard';
import type { ServiceItem } from '@/features/orders/words';
import { goTab } from '@/platform';
import { useElder } from '@/theme/elder';
import { Await, ChipBar, Empty, ListEnd, Page, SearchBar } from '@/ui';

type Colour = ServiceItem['colour'];

// WeChat passes parameters as in the link, the browser passes them decoded.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The menu of one colour or all, with search. `for=other`: the order will be for somebody else. */
export default function ColourPage() {
  const { colour: given = '', q: asked = '', for: whom } = useRouter().params;
  const colours = useColours();
  const elder = useElder((s) => s.elder);
  const [colour, setColour] = useState(given);
  const [typed, setTyped] = useState(() => decoded(asked));
  const [q, setQ] = useState(typed);
  const list = useList('listServiceItems', {
    query: { ...(colour ? { colour: colour as Colour } : {}), ...(q.trim() ? { q: q.trim() } : {}) },
  });
  const name = colours.find((c) => c.code === colour)?.name;
  const title = whom === 'other' ? '帮别人点单' : (name ?? '全部服务');
  return (
    <Page title={title} onBottom={list.more}>
      <SearchBar
        value={typed}
        onInput={(text) => {
          setTyped(text);
          if (text === '') setQ('');
        }}
        onSearch={() => setQ(typed)}
        placeholder="搜服务，如理发、开锁"
      />
      <ChipBar
        label="七色服务"
        options={[{ value: '', label: '全部' }, ...colours.map((c) => ({ value: c.code, label: c.name }))]}
        value={colour}
        onChange={setColour}
      />
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          <Empty
            icon="concierge-bell"
            text={q ? `没有找到“${q}”` : '这一类还没有服务'}
            hint="换个说法试试，或打电话告诉我们"
            action={
              q || colour
                ? {
                    text: '看全部服务',
                    onTap: () => {
                      setColour('');
                      setTyped('');
                      setQ('');
                    },
                  }
                : { text: '返回点单', onTap: () => goTab('orders') }
            }
          />
        }
      >
        {() => (
          <>
            {list.items.map((item) => (
              <ItemCard key={item.id} item={item} forOther={whom === 'other'} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
      {elder || list.items.length === 0 ? <HelpPhone /> : null}
    </Page>
  );
}
