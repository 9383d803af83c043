import { opens, type Offer } from '../../kit/resource/offer';
import type { QueueEntry, QueueKind, Resource } from '../../kit/resource/resource';
import type { Me } from '../../session/session';

const targets = ({ to }: QueueEntry): readonly string[] => (typeof to === 'string' ? [to] : to);
const entriesOf = (resources: readonly Resource[], kind: QueueKind) => resources.flatMap(({ queue }) => queue[kind] ?? []);

/**
 * Where a kind of queue entry is worked on: what no manifest names, where the server says; nothing where the district does not offer it, or this person has no page for it.
 * Two resources may share a kind: then the server's link says which of them is meant.
 */
export function entryOf(offer: Offer, me: Me, { kind, link }: { kind: QueueKind; link: string }) {
  const all = entriesOf([...offer.on, ...offer.off], kind);
  if (all.length === 0) return opens(offer, link, me) ? { icon: null, to: link, oldest: undefined } : undefined;
  const known = all.some((entry) => targets(entry).includes(link));
  for (const entry of entriesOf(offer.on, kind)) {
    const to = targets(entry).find((target) => (!known || target === link) && opens(offer, target, me));
    if (to !== undefined) return { ...entry, to };
  }
  return undefined;
}
