import { create } from 'zustand';
import { useSession } from '@/session';
import { type Draft, emptyDraft } from './draft';

interface Kept {
  itemId: number;
  /** 0 for a guest, who may log in on the way. */
  account: number;
  draft: Draft;
}

// In memory only: names and addresses of other people are not left on a phone that may be borrowed.
const useKept = create<{ kept: Kept | null }>(() => ({ kept: null }));

/** What was typed for this item; there again after a look elsewhere or a login, gone once ordered. */
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
