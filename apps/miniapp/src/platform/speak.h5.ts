/** Whether text can be read aloud. */
export const canSpeak = (): boolean => 'speechSynthesis' in window;

/** Reads a Chinese text aloud, a little slower than usual; calls `onEnd` when it is done or stopped. */
export function speak(text: string, onEnd: () => void): void {
  window.speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.9;
  utterance.onend = onEnd;
  utterance.onerror = onEnd;
  window.speechSynthesis.speak(utterance);
}

export function hush(): void {
  if (canSpeak()) window.speechSynthesis.cancel();
}
