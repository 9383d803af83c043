import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { create } from 'zustand';
import { wishTitleLength, wishWordsLength } from '@zhiyuanhong/contracts/limits';
import { type ContactDraft, type ContactFaults, contactFaults, contactRefusal, emptyContact } from '@/features/orders/contact';

type Body = InputOf<'postWish'>['body'];
export type SavedContact = OutputOf<'listMyContacts'>['items'][number];

export interface WishDraft {
  title: string;
  words: string;
  category: string | null;
  /** The chosen saved contact; null: a new one is typed; undefined: nothing chosen yet, so the caller's own contact is used. */
  chosen: SavedContact | null | undefined;
  typed: ContactDraft;
}
export const emptyWish: WishDraft = { title: '', words: '', category: null, chosen: undefined, typed: emptyContact };

export interface WishFaults {
  title?: string;
  words?: string;
  category?: string;
  contact: ContactFaults;
}
export const hasFaults = ({ contact, ...rest }: WishFaults): boolean =>
  Object.keys(contact).length > 0 || Object.values(rest).some((text) => text !== undefined);

/** The caller's own contacts before those of others. */
export const ownFirst = (saved: readonly SavedContact[]): SavedContact[] => [
  ...saved.filter(({ self }) => self),
  ...saved.filter(({ self }) => !self),
];

/** Another person's contact is only used when it was chosen. */
export const contactInUse = ({ chosen }: WishDraft, saved: readonly SavedContact[]): SavedContact | null =>
  chosen === undefined ? (saved.find(({ self }) => self) ?? null) : chosen;

/** What is missing or wrong, by field. */
export function faultsOf(draft: WishDraft, saved: readonly SavedContact[], regions: Parameters<typeof contactFaults>[1]): WishFaults {
  const faults: WishFaults = { contact: contactInUse(draft, saved) ? {} : contactFaults(draft.typed, regions) };
  if (draft.title.trim().length < wishTitleLength.min) faults.title = '请用一句话说出心愿';
  if (draft.words.trim().length < wishWordsLength.min) faults.words = '请再多说几个字，志愿者才知道怎么帮';
  if (!draft.category) faults.category = '请选择类别';
  return faults;
}

export function bodyOf(draft: WishDraft, saved: readonly SavedContact[]): Body {
  const { name, phone, address, regionCode } = contactInUse(draft, saved) ?? draft.typed;
  return {
    title: draft.title.trim(),
    words: draft.words.trim(),
    category: draft.category ?? '',
    contact: { name: name.trim(), phone, address: address.trim(), regionCode },
  };
}

/** Faults by field that a refusal is about; null when it is about none. */
export function faultsOfRefusal(error: Parameters<typeof contactRefusal>[0]): WishFaults | null {
  const faults: WishFaults = { contact: contactRefusal(error) };
  if (error.code === 'CATEGORY_UNKNOWN') faults.category = error.message;
  for (const field of error.fields) {
    const name = field.path.replace(/^body\./, '');
    if (name === 'title' || name === 'words' || name === 'category') faults[name] = field.message;
  }
  return hasFaults(faults) ? faults : null;
}

// In memory only, because names and addresses must not stay on a phone that may be borrowed.
const useKept = create<{ wishId: number; draft: WishDraft | null }>(() => ({ wishId: 0, draft: null }));

/** The draft for this wish (0: a new one); it survives leaving the page, and is dropped once posted. */
export function useWishDraft(wishId: number, first: WishDraft) {
  const kept = useKept();
  const draft = kept.draft && kept.wishId === wishId ? kept.draft : first;
  return {
    draft,
    change: (change: Partial<WishDraft>) => useKept.setState({ wishId, draft: { ...draft, ...change } }),
    forget: () => useKept.setState({ wishId: 0, draft: null }),
  };
}
