import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { useAct } from '@/api';
import { useSwitch } from '@/district';
import { JoinButton } from '@/features/account/JoinButton';
import { openLogin } from '@/features/account/ways';
import type { WishDetail } from '@/features/wishes/words';
import { open } from '@/platform';
import { useWho } from '@/session';
import { confirm, PrimaryButton, StarsInput, TextButton, WordsSheet } from '@/ui';

type Asking = 'release' | 'fulfil' | 'confirm' | 'sendBack' | 'withdraw';

/** Actions on a wish, by the record's own list: the bar at the bottom, and sheets that ask for words. */
export function useWishActions(wish: WishDetail | undefined): { bar: ReactNode; sheet: ReactNode } {
  const who = useWho();
  const canJoin = useSwitch().isOn('join');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [stars, setStars] = useState(0);
  const close = () => setAsking(null);
  const claim = useAct('claimWish', { done: '认领成功，请尽快联系对方' });
  const release = useAct('releaseWish', { done: '已退回心愿墙', onDone: close });
  const fulfil = useAct('fulfilWish', { done: '已告诉许愿人，等对方确认', onDone: close });
  const thank = useAct('confirmWish', {
    done: '谢谢您，志愿者会看到',
    onDone: close,
    // Shown at the text, where it can be corrected.
    onError: ({ code }) => code === 'PERSONAL_DATA',
  });
  const sendBack = useAct('sendBackWish', { done: '已告诉志愿者', onDone: close });
  const withdraw = useAct('withdrawWish', { done: '心愿已撤下', onDone: close });
  if (!wish) return { bar: null, sheet: null };
  const params = { wishId: wish.id };
  const can = (action: WishDetail['actions'][number]) => wish.actions.includes(action);

  const askClaim = async () => {
    const yes = await confirm({
      title: '认领这个心愿？',
      text: `${wish.title}。认领后您会看到对方的姓名、电话和地址，请尽快联系、尽快实现。临时做不了可以退回，不影响您的记录。`,
      yes: '认领',
      no: '再想想',
    });
    if (yes) await claim.run({ params });
  };
  const text = (label: string, what: Asking) =>
    can(what) ? <TextButton key={what} small text={label} onTap={() => setAsking(what)} /> : null;
  const main = (): ReactNode => {
    if (can('claim')) return <PrimaryButton icon="heart" text="认领这个心愿" busy={claim.busy} onTap={() => void askClaim()} />;
    if (can('confirm')) return <PrimaryButton icon="heart" text="确认并致谢" onTap={() => setAsking('confirm')} />;
    if (can('fulfil')) return <PrimaryButton icon="check" text="心愿已实现" onTap={() => setAsking('fulfil')} />;
    if (can('resubmit'))
      return <PrimaryButton icon="pencil" text="修改后再提交" onTap={() => open('/packages/wishes/post/index', { id: wish.id })} />;
    if (wish.state !== 'open') return null;
    if (who === 'guest') return <PrimaryButton text="登录后认领" onTap={openLogin} />;
    return canJoin && who === 'account' && !wish.mine ? <JoinButton icon="user-plus" text="加入志愿者后认领" /> : null;
  };
  const first = main();
  const others = [text('做不了，退回心愿墙', 'release'), text('还没有实现', 'sendBack'), text('撤下心愿', 'withdraw')].filter(
    (one) => one !== null,
  );
  const bar =
    first || others.length > 0 ? (
      <View className="wish__bar">
        {first}
        {others}
      </View>
    ) : null;
  return { bar, sheet: sheetOf() };

  function sheetOf(): ReactNode {
    switch (asking) {
      case 'release':
        return (
          <WordsSheet
            title="退回心愿墙"
            note="退回不影响您的记录，别的志愿者可以接着认领。"
            label="原因"
            phrases={['临时有事', '联系不上对方', '做不了这件事']}
            yes="确认退回"
            busy={release.busy}
            onSend={(reason) => void release.run({ params, body: { reason } })}
            onClose={close}
          />
        );
      case 'fulfil':
        return (
          <WordsSheet
            title="心愿已实现"
            note="简单说说怎么实现的。许愿人确认后，时长和积分会计入您的记录。"
            label="完成情况"
            placeholder="例如：周六上午陪同去公园走了一圈，平安送回家"
            yes="请对方确认"
            busy={fulfil.busy}
            onSend={(words) => void fulfil.run({ params, body: { words } })}
            onClose={close}
          />
        );
      case 'confirm':
        return (
          <WordsSheet
            title="确认并致谢"
            label="感谢的话"
            optional
            phrases={['谢谢您，帮了大忙！', '辛苦了，祝您平安']}
            placeholder="选填，会显示在心愿墙上，请不要写姓名和电话"
            yes="确认并致谢"
            busy={thank.busy}
            blocked={stars === 0 ? '请先点选星级' : undefined}
            error={thank.error?.code === 'PERSONAL_DATA' ? thank.error.message : undefined}
            onSend={(thanks) => void thank.run({ params, body: { stars, thanks } })}
            onClose={close}
          >
            <StarsInput label="给志愿者打分" value={stars} onChange={setStars} />
          </WordsSheet>
        );
      case 'sendBack':
        return (
          <WordsSheet
            title="还没有实现"
            note="告诉志愿者还差什么，对方会继续帮您。"
            label="还差什么"
            phrases={['还没有来过', '只做了一部分']}
            yes="告诉志愿者"
            busy={sendBack.busy}
            onSend={(reason) => void sendBack.run({ params, body: { reason } })}
            onClose={close}
          />
        );
      case 'withdraw':
        return (
          <WordsSheet
            title="撤下心愿"
            note="撤下后不再显示在心愿墙上，以后可以再许。"
            label="原因"
            phrases={['已经不需要了', '想改一改再许']}
            yes="确认撤下"
            busy={withdraw.busy}
            onSend={(reason) => void withdraw.run({ params, body: { reason } })}
            onClose={close}
          />
        );
      case null:
        return null;
    }
  }
}
