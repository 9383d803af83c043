/** WeChat offers no speech without a plug-in of its own: the button is not shown there. */
export const canSpeak = (): boolean => false;
export function speak(_text: string, _onEnd: () => void): void {}
export function hush(): void {}
