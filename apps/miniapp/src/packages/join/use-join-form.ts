import { useState } from 'react';
import { keep, recall } from '@/platform';
import { type JoinForm, emptyForm } from './form';

const key = 'joinForm';

/** The form, kept on the phone until the person has joined. */
export function useJoinForm() {
  const [form, setForm] = useState<JoinForm>(() => ({ ...emptyForm, ...recall<Partial<JoinForm>>(key) }));
  return {
    form,
    change: (changed: Partial<JoinForm>) => {
      const next = { ...form, ...changed };
      setForm(next);
      // The phone may be borrowed: the ID number is not stored, and consent is asked for each time.
      keep(key, { ...next, idNumber: '', codeOfConduct: false, privacy: false, guardianConsent: false });
    },
    forget: () => keep(key, undefined),
  };
}
