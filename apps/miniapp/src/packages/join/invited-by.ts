/**
 * Id of the organisation whose printed code was scanned. A link has `from=org12`, a mini-program code `scene=org12`; when WeChat opens the
 * page for an ordinary link, `q` holds the whole link.
 */
export function invitedBy(params: Partial<Record<string, string>>): number | null {
  const q = params.q ? decodeURIComponent(params.q) : '';
  const from = params.from ?? (params.scene ? decodeURIComponent(params.scene) : /[?&]from=(\w+)/.exec(q)?.[1]);
  const id = Number(/^org(\d{1,9})$/.exec(from ?? '')?.[1]);
  return id > 0 ? id : null;
}
