import { useShareAppMessage } from '@tarojs/taro';

/** What a share button needs: `<SecondaryButton text="分享" {...useShare({ title, path })} />`. `path` begins with `/`. */
export function useShare(what: { title: string; path: string }): { openType: 'share' } {
  useShareAppMessage(() => what);
  return { openType: 'share' };
}
