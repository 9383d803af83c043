import { useState } from 'react';
import { useAct } from '@/api';
import { closedOffer, type MyOffer } from '@/features/duties/words';
import { toast } from '@/platform';
import { confirm } from '@/ui';
import { whenOf } from './OfferCard';

/** The result of an answer, shown over the whole screen. */
export interface Answered {
  ok: boolean;
  title: string;
  lines: string[];
  /** Id of the order, when it is the caller's. */
  orderId: number | null;
}

/** Accepts and declines offers, one at a time. */
export function useAnswering() {
  const [told, setTold] = useState<Answered | null>(null);
  const [declining, setDeclining] = useState<MyOffer | null>(null);
  const [busyId, setBusyId] = useState<number | null>(null);
  const answer = useAct('answerOffer', {
    onError: ({ code, message, params }) => {
      setDeclining(null);
      if (code === 'OFFER_CLOSED') {
        const { title, line } = closedOffer(params['state']);
        setTold({ ok: false, title, lines: [line, '这不影响您的任何记录。'], orderId: null });
      } else if (code === 'TIME_CLASH' || code === 'NOT_QUALIFIED')
        setTold({ ok: false, title: '这一单您接不了', lines: [message, '可以谢绝，不影响您的任何记录。'], orderId: null });
      else return false;
      return true;
    },
  });

  const accept = async (offer: MyOffer) => {
    const yes = await confirm({
      title: '接受这次派单？',
      text: `${whenOf(offer)}，${offer.regionName}，${offer.title}。接受后您会看到地址和电话，请准时上门。临时有事可以退回，不影响您的记录。`,
      yes: '确认接受',
      no: '再想想',
    });
    if (!yes) return;
    setBusyId(offer.id);
    const mine = await answer.run({ params: { offerId: offer.id }, body: { answer: 'accept' } });
    setBusyId(null);
    if (mine)
      setTold({ ok: true, title: '这一单是您的了', lines: [mine.title, `${whenOf(mine)} 上门`, '到了请先签到'], orderId: mine.orderId });
  };

  const decline = async (reason: string) => {
    if (!declining) return;
    const done = await answer.run({ params: { offerId: declining.id }, body: { answer: 'decline', reason } });
    if (!done) return;
    setDeclining(null);
    toast('已谢绝，谢谢您的答复');
  };

  return {
    told,
    /** The result has been read. */
    forget: () => setTold(null),
    declining,
    askDecline: setDeclining,
    accept: (offer: MyOffer) => void accept(offer),
    decline: (reason: string) => void decline(reason),
    busy: answer.busy,
    isBusy: (offer: MyOffer) => busyId === offer.id,
  };
}
