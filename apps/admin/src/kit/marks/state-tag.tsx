import { word } from '@zhiyuanhong/contracts/i18n';
import { useOffer } from '../resource/offer';

/** A state of a life-cycle in words, in the tone that the manifest of its resource gives it. */
export function StateTag({ of, state }: { of: string; state: string }) {
  const tone = useOffer().on.find(({ tones }) => of in tones)?.tones[of]?.[state];
  return <span className={`state state-${tone ?? 'quiet'}`}>{word(of, state)}</span>;
}
