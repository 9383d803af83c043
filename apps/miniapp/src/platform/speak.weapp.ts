/** WeChat can only speak with a plug-in, so the button is not shown there. */
export const canSpeak = (): boolean => false;
export function speak(_text: string, _onEnd: () => void): void {}
export function hush(): void {}
