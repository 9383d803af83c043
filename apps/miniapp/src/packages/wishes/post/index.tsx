import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { wishTitleLength, wishWordsLength } from '@zhiyuanhong/contracts/limits';
import { useAct, useApi } from '@/api';
import type { ApiError } from '@/client';
import { useDistrict } from '@/district';
import { openLogin } from '@/features/account/ways';
import { ContactPicker } from '@/features/orders/ContactPicker';
import type { WishDetail } from '@/features/wishes/words';
import { openInstead, toast } from '@/platform';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Card, Empty, Icon, Page, PickerField, PrimaryButton, ReadAloud, TextField } from '@/ui';
import { bodyOf, contactInUse, emptyWish, faultsOf, faultsOfRefusal, hasFaults, ownFirst, useWishDraft, type WishFaults } from './draft';
import './index.scss';

const promise = '提交后由审核员先看一遍，通过了才贴上心愿墙。墙上不显示姓名、电话和住址，只有认领的志愿者看得到。';

/** Posts a wish, or edits one that was returned. Needs a login, but not a volunteer. */
export default function PostWishPage() {
  const wishId = Number(useRouter().params['id'] ?? 0);
  const who = useWho();
  const returned = useApi('getWish', { params: { wishId } }, { enabled: wishId > 0 && who !== 'guest' });
  if (who === 'guest')
    return (
      <Page title="许个心愿">
        <Empty icon="heart" text="登录后就可以许愿" hint="不用加入志愿者" action={{ text: '去登录', onTap: openLogin }} />
      </Page>
    );
  if (wishId === 0) return <Form wish={null} />;
  if (returned.data) return <Form wish={returned.data} />;
  return (
    <Page title="修改心愿">
      <Await query={returned}>{() => null}</Await>
    </Page>
  );
}

function Form({ wish }: { wish: WishDetail | null }) {
  const elder = useElder((s) => s.elder);
  const categories = useDistrict().data?.categories ?? [];
  const regions = useApi('listRegions', { query: {} }).data?.items ?? [];
  const contacts = useApi('listMyContacts');
  // When saved contacts cannot be loaded, the form still works by typing.
  const saved = contacts.data?.items ?? [];
  const { draft, change, forget } = useWishDraft(wish?.id ?? 0, wish ? draftOf(wish) : emptyWish);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<WishFaults>({ contact: {} });

  const done = {
    done: '已提交，审核后会告诉您',
    onDone: ({ id }: { id: number }) => {
      forget();
      openInstead('/packages/wishes/wish/index', { id });
    },
    onError: (error: ApiError) => {
      const faults = faultsOfRefusal(error);
      if (faults) setRefused(faults);
      return false;
    },
  };
  const post = useAct('postWish', done);
  const update = useAct('updateWish', done);
  const local = tried ? faultsOf(draft, saved, regions) : { contact: {} };
  const faults: WishFaults = { ...refused, ...local, contact: { ...refused.contact, ...local.contact } };
  const set = (changed: Partial<typeof draft>) => {
    setRefused({ contact: {} });
    change(changed);
  };

  const send = async () => {
    setTried(true);
    const missing = faultsOf(draft, saved, regions);
    if (hasFaults(missing)) {
      const { contact, ...own } = missing;
      toast(Object.values(own)[0] ?? Object.values(contact)[0] ?? '请检查填写的内容');
      return;
    }
    const body = bodyOf(draft, saved);
    if (wish) await update.run({ params: { wishId: wish.id }, body });
    else await post.run({ body });
  };

  return (
    <Page
      title={wish ? '修改心愿' : '许个心愿'}
      bottom={<PrimaryButton text={wish ? '修改后再提交' : '提交心愿'} busy={post.busy || update.busy} onTap={() => void send()} />}
    >
      {wish?.reason ? (
        <Card title="审核员说">
          <Text>{wish.reason}</Text>
        </Card>
      ) : null}
      <Card>
        <TextField
          label="一句话说出心愿"
          required
          value={draft.title}
          maxLength={wishTitleLength.max}
          placeholder="如：想有人陪着去公园走走"
          onInput={(title) => set({ title })}
          error={faults.title}
        />
        <TextField
          label="再说详细一点"
          required
          multiline
          value={draft.words}
          maxLength={wishWordsLength.max}
          placeholder="需要做什么，什么时候方便，要注意什么"
          onInput={(words) => set({ words })}
          error={faults.words}
        />
        <PickerField
          label="类别"
          required
          options={categories.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.category}
          onChange={(category) => set({ category })}
          error={faults.category}
        />
      </Card>
      <Card title="给谁许愿，怎么联系">
        <ContactPicker
          saved={ownFirst(saved)}
          chosen={contactInUse(draft, saved)}
          onChoose={(chosen) => set({ chosen })}
          typed={draft.typed}
          onType={(typed) => set({ typed: { ...draft.typed, ...typed } })}
          faults={faults.contact}
        />
      </Card>
      <View className="post__promise">
        <Icon name="shield-check" size={20} />
        <Text>{promise}</Text>
      </View>
      {elder ? <ReadAloud text={promise} /> : null}
    </Page>
  );
}

const draftOf = ({ original, title, words, category, contact }: WishDetail) => ({
  title: original?.title ?? title,
  words: original?.words ?? words,
  category,
  chosen: null,
  typed: contact ? { name: contact.name, phone: contact.phone, address: contact.address, regionCode: contact.regionCode } : emptyWish.typed,
});
