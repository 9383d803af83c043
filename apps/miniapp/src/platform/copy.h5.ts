import { toast } from './toast';

// Without https a browser has no clipboard API; Taro's own copy shows 内容已复制 in a notice that does not grow in elder mode.
function copyByHand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.cssText = 'position:fixed;left:-9999px';
  document.body.append(area);
  area.select();
  const done = typeof document.execCommand === 'function' && document.execCommand('copy');
  area.remove();
  return done;
}

/** Copies a text to the clipboard, then shows `said`, unless the platform shows a notice of its own. */
export async function copy(text: string, said: string): Promise<void> {
  const done = await (navigator.clipboard?.writeText(text).then(() => true) ?? Promise.resolve(false)).catch(() => false);
  toast(done || copyByHand(text) ? said : '没有复制成功，请再试一次');
}
