import type { FormInstance } from 'antd';
import { useCallback, useRef } from 'react';
import { fieldFaults } from '../../api/error-text';

type Name = (string | number)[];
type Fields<V> = Parameters<FormInstance<V>['setFields']>[0];

/** Whether these changed values hold a change at or above a field. */
function concerns(changed: unknown, name: Name): boolean {
  let at = changed;
  for (const part of name) {
    if (typeof at !== 'object' || at === null) return true;
    if (!(part in at)) return false;
    at = (at as Record<string | number, unknown>)[part];
  }
  return true;
}

/**
 * What the server said about fields, shown at them until they change or the form is sent again. antd takes errors
 * away by itself only where a field has rules.
 */
export function useServerFaults<V extends object>(form: FormInstance<V>) {
  const shown = useRef<Name[]>([]);

  const clear = useCallback(
    (changed?: unknown) => {
      const gone = shown.current.filter((name) => changed === undefined || concerns(changed, name));
      if (gone.length === 0) return;
      shown.current = shown.current.filter((name) => !gone.includes(name));
      form.setFields(gone.map((name) => ({ name, errors: [] })) as unknown as Fields<V>);
    },
    [form],
  );
  /** `codes`: the field that an error without fields is about. Answers the first field at fault. */
  const show = useCallback(
    (error: unknown, codes?: Record<string, string>): Name | undefined => {
      const faults = fieldFaults(error, codes);
      shown.current = faults.map(({ name }) => name);
      form.setFields(faults as unknown as Fields<V>);
      return faults[0]?.name;
    },
    [form],
  );
  return { show, clear };
}
