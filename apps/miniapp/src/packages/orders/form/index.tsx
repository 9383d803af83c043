import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { destinationLength, personNameLength, remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct, useApi } from '@/api';
import { serverNow, useDistrict } from '@/district';
import { openLogin } from '@/features/account/ways';
import { ContactPicker } from '@/features/orders/ContactPicker';
import { HelpPhone } from '@/features/orders/HelpPhone';
import { emptyContact } from '@/features/orders/contact';
import { openInstead, toast } from '@/platform';
import { nameOf, useSession } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Card, Icon, Page, PickerField, PrimaryButton, Segments, TextField } from '@/ui';
import {
  bodyOf,
  contactInUse,
  type Draft,
  type Faults,
  faultsOf,
  faultsOfRefusal,
  fitting,
  hasFaults,
  type Item,
  type SavedContact,
  type Whom,
} from './draft';
import './index.scss';
import { TimeField } from './TimeField';
import { useDraft } from './use-draft';

const whoms: { value: Whom; label: string }[] = [
  { value: 'self', label: '我自己' },
  { value: 'family', label: '家人' },
  { value: 'neighbour', label: '邻居' },
];
const noFaults: Faults = { contact: {} };

/** The order form. Anybody may fill it in; the login is asked for when ordering. */
export default function FormPage() {
  const { id, for: whom } = useRouter().params;
  const itemId = Number(id);
  const myName = useSession((s) => s.me?.volunteer?.name ?? '');
  const loggedIn = useSession((s) => s.tokens !== null);
  const item = useApi('getServiceItem', { params: { itemId } });
  const regions = useApi('listRegions', { query: {} }).data?.items ?? [];
  const contacts = useApi('listMyContacts', undefined, { enabled: loggedIn });
  // When saved contacts cannot be loaded, the form still works by typing.
  const saved = contacts.data?.items ?? [];
  const {
    draft: typed,
    change,
    forget,
  } = useDraft(itemId, {
    whom: whom === 'other' ? 'family' : 'self',
    typed: { ...emptyContact, name: whom === 'other' ? '' : myName },
  });
  const me = useSession((s) => s.me);
  const draft: Draft = { ...typed, placerName: typed.placerName ?? nameOf(me) ?? saved.find(({ self }) => self)?.name ?? '' };
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Faults>(noFaults);

  const onDone = ({ id: orderId }: { id: number }) => {
    forget();
    openInstead('/packages/orders/order/index', { id: orderId, placed: 1 });
  };
  const onError = (error: Parameters<typeof faultsOfRefusal>[0]) => {
    const faults = faultsOfRefusal(error);
    if (faults) setRefused(faults);
    return false;
  };
  const forSelf = useAct('placeOrder', { onDone, onError });
  const forOther = useAct('placeOrderForOther', { onDone, onError });

  const local = tried && item.data ? faultsOf(draft, { item: item.data, saved, regions, now: serverNow() }) : noFaults;
  const faults: Faults = { ...refused, ...local, contact: { ...refused.contact, ...local.contact } };

  const order = async (found: Item) => {
    setTried(true);
    const missing = faultsOf(draft, { item: found, saved, regions, now: serverNow() });
    if (hasFaults(missing)) {
      toast(firstOf(missing));
      return;
    }
    setRefused(noFaults);
    if (!loggedIn) {
      toast('登录后就能点单，填好的内容会保留');
      openLogin();
      return;
    }
    const body = bodyOf(draft, found, saved);
    if (draft.whom === 'self') await forSelf.run({ body });
    else await forOther.run({ body: { ...body, channel: draft.whom, placerName: (draft.placerName ?? '').trim() } });
  };

  const busy = forSelf.busy || forOther.busy;
  return (
    <Page
      title="确认点单"
      bottom={
        item.data ? (
          <PrimaryButton text={loggedIn ? '确认点单' : '登录并点单'} busy={busy} onTap={() => void order(item.data)} />
        ) : undefined
      }
    >
      <Await query={item}>
        {(found) => (
          <Fields
            item={found}
            saved={saved}
            draft={draft}
            faults={faults}
            change={(changed) => {
              setRefused(noFaults);
              change(changed);
            }}
          />
        )}
      </Await>
    </Page>
  );
}

const firstOf = ({ day, time, contact, ...rest }: Faults): string =>
  day ?? time ?? Object.values(contact)[0] ?? Object.values(rest).find((text) => text !== undefined) ?? '请检查填写的内容';

function Fields({
  item,
  saved,
  draft,
  faults,
  change,
}: {
  item: Item;
  saved: readonly SavedContact[];
  draft: Draft;
  faults: Faults;
  change: (change: Partial<Draft>) => void;
}) {
  const elder = useElder((s) => s.elder);
  const languages = useDistrict().data?.languages ?? [];
  const myName = useSession((s) => s.me?.volunteer?.name ?? '');
  const known = contactInUse(draft, saved);
  return (
    <>
      <Card>
        <Text className="card__title">{item.title}</Text>
        <TimeField item={item} draft={draft} change={change} dayError={faults.day} error={faults.time} />
      </Card>
      <Card title="给谁点">
        <Segments
          options={whoms}
          value={draft.whom}
          onChange={(whom) => {
            const name = whom === 'self' ? draft.typed.name || myName : draft.typed.name === myName ? '' : draft.typed.name;
            change({ whom, chosen: undefined, typed: { ...draft.typed, name } });
          }}
        />
        {draft.whom === 'self' ? null : (
          <TextField
            label="您的姓名（代点人）"
            required
            value={draft.placerName ?? ''}
            maxLength={personNameLength.max}
            onInput={(placerName) => change({ placerName })}
            error={faults.placerName}
          />
        )}
        <ContactPicker
          saved={fitting(saved, draft.whom)}
          chosen={known}
          onChoose={(chosen) => change({ chosen })}
          typed={draft.typed}
          onType={(typed) => change({ typed: { ...draft.typed, ...typed } })}
          faults={faults.contact}
        />
      </Card>
      <Card>
        {item.needsDestination ? (
          <TextField
            label="要去的地方"
            required
            value={draft.destination}
            maxLength={destinationLength.max}
            placeholder="如：区人民医院门诊楼"
            onInput={(destination) => change({ destination })}
            error={faults.destination}
          />
        ) : null}
        <TextField
          label="还想说的一句话"
          value={draft.note}
          maxLength={remarkLength.max}
          placeholder="选填，如：请敲门大声些"
          onInput={(note) => change({ note })}
          error={faults.note}
        />
        <PickerField
          label="说哪种话"
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.language ?? known?.language ?? null}
          placeholder="都可以"
          onChange={(language) => change({ language })}
          error={faults.language}
        />
      </Card>
      <Privacy />
      {elder ? <HelpPhone /> : null}
    </>
  );
}

/** A sentence about who will see the data. */
function Privacy() {
  return (
    <View className="privacy">
      <Icon name="lock" size={18} />
      <Text>姓名、电话和地址加密保存，只有社区调度人员和上门的志愿者能看到；服务结束 7 天后，志愿者不再能看到。</Text>
    </View>
  );
}
