import { contactPhonePattern } from '@zhiyuanhong/contracts/limits';
import type { Input } from '../../../api/types';
import type { ServiceItem } from '../types';

type Body = Input<'placeOrderForOther'>['body'];
export type Channel = Body['channel'];

/** What is typed during a call, with the server's field names, so that its faults find their fields. */
export interface Draft {
  contact: { name: string; phone: string; address: string; regionCode: string };
  language?: string;
  itemId: number;
  appointedAt: string;
  note?: string;
  destination?: string;
  channel: Channel;
  placerName?: string;
}

/** Channels that staff may use: a caller, somebody at the counter, a paper form. */
export const channels: { value: Channel; label: string }[] = [
  { value: 'hotline', label: '热线' },
  { value: 'community', label: '社区' },
  { value: 'paper', label: '纸质' },
];

export const bodyOf = (draft: Draft): Body => ({
  contact: {
    name: draft.contact.name.trim(),
    phone: plainPhone(draft.contact.phone),
    address: draft.contact.address.trim(),
    regionCode: draft.contact.regionCode,
  },
  itemId: draft.itemId,
  appointedAt: draft.appointedAt,
  channel: draft.channel,
  note: draft.note?.trim() ?? '',
  destination: draft.destination?.trim() ?? '',
  ...(draft.language ? { language: draft.language } : {}),
  ...(draft.placerName?.trim() ? { placerName: draft.placerName.trim() } : {}),
});

/** Spaces that people type between the groups of a number are left out. */
export const plainPhone = (typed: string) => typed.replace(/\s/g, '');
/** Whether it is a phone number of 7 to 13 digits and dashes, as the server requires. */
export const isPhone = (typed: string) => contactPhonePattern.test(plainPhone(typed));

/** Items that contain every typed word in title, summary, colour or target group. */
export function search(items: readonly ServiceItem[], typed: string): ServiceItem[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.title} ${item.summary} ${item.forWhom} ${item.colourName} ${item.teamName}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Items sorted by colour, in the district's order of colours. */
export function byColour(items: readonly ServiceItem[], colours: readonly { code: string; name: string }[]) {
  return colours
    .map(({ code, name }) => ({ code: code as ServiceItem['colour'], name, items: items.filter((item) => item.colour === code) }))
    .filter((group) => group.items.length > 0);
}
