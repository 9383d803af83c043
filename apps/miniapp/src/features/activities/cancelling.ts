import { useAct } from '@/api';
import { fullTime } from '@/format';
import { confirm } from '@/ui';

interface Cancellable {
  signUpId: number;
  state: string;
  title: string;
  /** Until when cancelling is free. */
  freeCancelUntil: Date | string;
}

/** What cancelling means at this moment, in words. Late cancelling is recorded, and costs no hours. */
export function cancelWords({ state, freeCancelUntil }: Pick<Cancellable, 'state' | 'freeCancelUntil'>, now: Date): string {
  if (state === 'waiting') return '退出候补不会留下记录，之后还可以重新报名。';
  if (new Date(freeCancelUntil) >= now) return `${fullTime(freeCancelUntil)}前取消不留记录，名额会让给候补的人。`;
  return '已过免费取消的时间，会记为“临时取消”，不影响您已有的时长和星级。';
}

/** Asks for confirmation, cancels, and shows the result. */
export function useCancelling() {
  const cancel = useAct('cancelSignUp');
  return {
    busy: cancel.busy,
    run: async (signUp: Cancellable, now: Date) => {
      const waiting = signUp.state === 'waiting';
      const yes = await confirm({
        title: waiting ? '退出候补？' : '取消报名？',
        text: `${signUp.title}：${cancelWords(signUp, now)}`,
        yes: waiting ? '确认退出' : '确认取消',
        no: '再想想',
      });
      if (yes) await cancel.run({ params: { signUpId: signUp.signUpId } });
    },
  };
}
