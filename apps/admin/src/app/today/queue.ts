import { opens, type Offer } from '../../kit/resource/offer';
import type { QueueEntry, QueueKind, Resource } from '../../kit/resource/resource';
import type { Me } from '../../session/session';

const targets = ({ to }: QueueEntry): readonly string[] => (typeof to === 'string' ? [to] : to);
const entriesOf = (resources: readonly Resource[], kind: QueueKind) => resources.flatMap(({ queue }) => queue[kind] ?? []);

/**
 * Address of the page for a queue entry: the server's link if it is one of the kind's pages or no manifest names the kind. Undefined where
 * the district does not offer the page or this person may not open it.
 */
export function entryOf(offer: Offer, me: Me, { kind, link }: { kind: QueueKind; link: string }) {
  const all = entriesOf([...offer.on, ...offer.off], kind);
  if (all.length === 0) return opens(offer, link, me) ? { icon: null, to: link, oldest: undefined } : undefined;
  const page = link.split('?')[0]!;
  for (const entry of entriesOf(offer.on, kind)) {
    const open = targets(entry).filter((target) => opens(offer, target, me));
    if (open.length > 0) return { ...entry, to: open.includes(page) ? link : open[0]! };
  }
  return undefined;
}
