import type { FormInstance } from 'antd';
import { useCallback, useRef } from 'react';
import { fieldFaults } from '../../api/error-text';

type Name = (string | number)[];
type Fields<V> = Parameters<FormInstance<V>['setFields']>[0];

/** Whether the changed values include the field itself or something inside it. */
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
 * Shows the server's faults at their fields until the field changes or the form is sent again. antd clears errors by itself only on fields
 * that have rules.
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
  /** `codes`: error code → field, for errors that name no field. Returns the first field with a fault. */
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
