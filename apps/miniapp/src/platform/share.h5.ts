import { copy } from './copy';

/** What a share button needs: `<SecondaryButton text="分享" {...useShare({ title, path })} />`. `path` begins with `/`. */
export function useShare({ title, path }: { title: string; path: string }): { onTap: () => void } {
  return {
    onTap: () => {
      const url = `${window.location.origin}/#${path}`;
      // Cancelling is no error; without the browser's share sheet the link is copied.
      if ('share' in navigator) void navigator.share({ title, url }).catch(() => undefined);
      else void copy(url, '活动链接已复制，可以粘贴发给别人');
    },
  };
}
