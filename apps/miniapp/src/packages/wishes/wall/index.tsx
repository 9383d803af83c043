import { View } from '@tarojs/components';
import { useState } from 'react';
import { useApi, useList } from '@/api';
import { useDistrict } from '@/district';
import { openLogin } from '@/features/account/ways';
import { WishCard } from '@/features/wishes/WishCard';
import { open } from '@/platform';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Chip, Empty, ListEnd, OptionSheet, Page, PrimaryButton, SecondaryButton, Segments } from '@/ui';
import './index.scss';

type State = 'open' | 'confirmed';
const tabs = [
  { value: 'open' as const, label: '待认领' },
  { value: 'confirmed' as const, label: '已实现' },
];

/** 心愿墙: open wishes, and those that have come true. */
export default function WishWallPage() {
  const who = useWho();
  const elder = useElder((s) => s.elder);
  const [state, setState] = useState<State>('open');
  const [category, setCategory] = useState('');
  const [regionCode, setRegion] = useState('');
  const [choosing, setChoosing] = useState<'category' | 'region' | null>(null);
  const list = useList('listWishes', {
    query: { state, ...(category ? { category } : {}), ...(regionCode ? { regionCode } : {}) },
  });
  const categories = useDistrict().data?.categories ?? [];
  const streets = useApi('listRegions', { query: {} }).data?.items.filter(({ level }) => level === 'street') ?? [];
  const post = () => (who === 'guest' ? openLogin() : open('/packages/wishes/post/index'));
  const filtered = category !== '' || regionCode !== '';
  const nameOf = (all: readonly { code: string; name: string }[], code: string, none: string) =>
    all.find((one) => one.code === code)?.name ?? none;
  return (
    <Page title="微心愿" onBottom={list.more}>
      <View className="wall__doors">
        <PrimaryButton icon="sparkles" text="许个心愿" onTap={post} />
        {who === 'guest' ? null : <SecondaryButton icon="heart" text="我的心愿" onTap={() => open('/packages/wishes/mine/index')} />}
      </View>
      <Segments options={tabs} value={state} onChange={setState} />
      <View className="wall__filters" {...{ role: 'toolbar', 'aria-label': '筛选' }}>
        <Chip
          icon="chevron-down"
          text={nameOf(categories, category, '类别')}
          chosen={category !== ''}
          onTap={() => setChoosing('category')}
        />
        {elder ? null : (
          <Chip
            icon="chevron-down"
            text={nameOf(streets, regionCode, '街道')}
            chosen={regionCode !== ''}
            onTap={() => setChoosing('region')}
          />
        )}
      </View>
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          filtered ? (
            <Empty
              icon="heart"
              text="这里暂时没有这样的心愿"
              action={{
                text: '看全部心愿',
                onTap: () => {
                  setCategory('');
                  setRegion('');
                },
              }}
            />
          ) : state === 'open' ? (
            <Empty
              icon="heart"
              text="墙上的心愿都有人认领了"
              hint="新的心愿审核后会贴在这里"
              action={{ text: '看看已实现的', onTap: () => setState('confirmed') }}
            />
          ) : (
            <Empty icon="heart" text="还没有实现的心愿" action={{ text: '去认领一个', onTap: () => setState('open') }} />
          )
        }
      >
        {() => (
          <>
            {list.items.map((wish) => (
              <WishCard key={wish.id} wish={wish} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
      {choosing === 'category' ? (
        <OptionSheet
          title="类别"
          options={[{ value: '', label: '全部类别' }, ...categories.map(({ code, name }) => ({ value: code, label: name }))]}
          value={category}
          onChange={setCategory}
          onClose={() => setChoosing(null)}
        />
      ) : null}
      {choosing === 'region' ? (
        <OptionSheet
          title="街道"
          options={[{ value: '', label: '全部街道' }, ...streets.map(({ code, name }) => ({ value: code, label: name }))]}
          value={regionCode}
          onChange={setRegion}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </Page>
  );
}
