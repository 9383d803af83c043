import { useNow } from '../../../api/server-time';
import { dateTime } from '../../../kit/text/format';
import { Chip } from '../../../kit/marks/chip';
import { StateTag } from '../../../kit/marks/state-tag';
import { leftWords, whenText } from '../times';
import type { Offer } from '../types';
import '../lines.css';

/** Offers of an order: who was asked, until when, and the answer. Open ones first. */
export function OffersOut({ offers }: { offers: readonly Offer[] }) {
  const now = useNow(10_000);
  const rank = (offer: Offer) => (offer.state === 'open' ? 0 : offer.state === 'accepted' ? 1 : 2);
  const sorted = [...offers].sort((a, b) => rank(a) - rank(b) || b.offeredAt.localeCompare(a.offeredAt));
  return (
    <section aria-label="已发出的邀约">
      <h2 className="section-title">已发出的邀约</h2>
      <ul className="lines">
        {sorted.map((offer) => (
          <li key={offer.id}>
            <b>{offer.volunteerName}</b>
            <StateTag of="offer" state={offer.state} />
            {offer.automatic && <Chip>自动</Chip>}
            <span className="cell-sub" title={dateTime(offer.offeredAt)}>
              {offer.state === 'open'
                ? `${leftWords(offer.answerBy, now)}，${whenText(offer.answerBy, now)}前答复`
                : `${whenText(offer.answeredAt ?? offer.offeredAt, now)}${offer.reason ? `：${offer.reason}` : ''}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
