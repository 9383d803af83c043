import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { wishWords } from '@zhiyuanhong/contracts/words/wishes';
import { fullDay } from '@/format';
import type { Tone } from '@/ui';

export type Wish = OutputOf<'listWishes'>['items'][number];
export type WishDetail = OutputOf<'getWish'>;

const tones: Partial<Record<Wish['state'], Tone>> = {
  posted: 'waiting',
  returned: 'waiting',
  open: 'brand',
  claimed: 'waiting',
  fulfilled: 'waiting',
  confirmed: 'good',
};
export const wishTag = ({ state }: Pick<Wish, 'state'>): { text: string; tone: Tone } => ({
  text: word(wishWords, state),
  tone: tones[state] ?? 'plain',
});

/** What the state means for the person looking, in a sentence. */
export function wishMeaning({ state, mine, dueAt, overdue }: Pick<Wish, 'state' | 'mine' | 'dueAt' | 'overdue'>): string {
  const until = dueAt ? fullDay(dueAt) : null;
  const late = overdue ? '，已超过期限' : '';
  switch (state) {
    case 'posted':
      return '审核员正在看，通过后会贴到心愿墙上';
    case 'returned':
      return '审核员请您修改后再提交';
    case 'open':
      return mine === 'wisher'
        ? `已经贴在心愿墙上，等志愿者认领${until ? `，到 ${until}` : ''}`
        : `等一位志愿者来实现${until ? `，${until}前可以认领` : ''}`;
    case 'claimed':
      if (mine === 'volunteer') return `请尽快联系对方${until ? `，${until}前实现${late}` : ''}`;
      return mine === 'wisher' ? '已有志愿者认领，会与您联系' : '已有志愿者认领，正在实现';
    case 'fulfilled':
      if (mine === 'wisher') return '志愿者说已经实现了，请您确认并说声谢谢';
      return mine === 'volunteer' ? '等许愿人确认，确认后计入时长和积分' : '志愿者已完成，等许愿人确认';
    case 'confirmed':
      return mine === 'volunteer' ? '已实现，时长和积分已计入' : '心愿已经实现';
    case 'withdrawn':
      return '心愿已撤下';
    case 'expired':
      return mine === 'wisher' ? '没有等到认领，可以再许一次' : '心愿已过期';
  }
}
