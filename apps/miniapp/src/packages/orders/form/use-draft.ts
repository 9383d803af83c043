import { create } from 'zustand';
import { useSession } from '@/session';
import { type Draft, emptyDraft } from './draft';

interface Kept {
  itemId: number;
  /** Id of the account; 0 for a guest, who may log in later. */
  account: number;
  draft: Draft;
}

// In memory only, because names and addresses of others must not stay on a phone that may be borrowed.
const useKept = create<{ kept: Kept | null }>(() => ({ kept: null }));

/** The draft for this item; it survives leaving the page and a login, and is dropped once ordered. */
export function useDraft(itemId: number, first: Partial<Draft>) {
  const { kept } = useKept();
  const account = useSession((s) => s.me?.accountId ?? 0);
  const draft = kept?.itemId === itemId && (kept.account === 0 || kept.account === account) ? kept.draft : { ...emptyDraft, ...first };
  return {
    draft,
    change: (change: Partial<Draft>) => useKept.setState({ kept: { itemId, account, draft: { ...draft, ...change } } }),
    forget: () => useKept.setState({ kept: null }),
  };
}
