import { wordOf, type WordTable, type wordTables } from '@zhiyuanhong/contracts/words';
import { useOffer } from '../resource/offer';

/** A life-cycle state in words, coloured by the tone that the resource's manifest gives it. */
export function StateTag<T extends WordTable>({ of, state }: { of: T; state: keyof (typeof wordTables)[T] & string }) {
  const tone = useOffer().on.find(({ tones }) => of in tones)?.tones[of]?.[state];
  return <span className={`state state-${tone ?? 'quiet'}`}>{wordOf(of, state)}</span>;
}
