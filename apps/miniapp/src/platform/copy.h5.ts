import { toast } from './toast';

// Without https a browser has no clipboard of its own; Taro's way says 内容已复制 in a notice that does not grow in elder mode.
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

/** Puts words into the clipboard; `said` is shown afterwards where the platform itself says nothing. */
export async function copy(text: string, said: string): Promise<void> {
  const done = await (navigator.clipboard?.writeText(text).then(() => true) ?? Promise.resolve(false)).catch(() => false);
  toast(done || copyByHand(text) ? said : '没有复制成功，请再试一次');
}
