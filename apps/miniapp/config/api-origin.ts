/** What a build for WeChat's developer tools beside `npm start` speaks to. */
const demoOrigin = 'http://127.0.0.1:3000';

/**
 * Where the front-end finds the API. H5 lives on the API's own origin; a mini-program carries the full address, and WeChat lets
 * it speak to https only.
 * @throws when a build for WeChat would carry an address that nobody's phone can reach, unless WEAPP_DEMO=true asks for it
 */
export function apiOrigin(target: string, { PUBLIC_URL, WEAPP_DEMO }: Partial<Record<string, string>>): string {
  if (target !== 'weapp') return '';
  const address = PUBLIC_URL?.replace(/\/+$/, '') || undefined;
  if (WEAPP_DEMO === 'true') return address ?? demoOrigin;
  if (address?.startsWith('https://')) return address;
  throw new Error(
    `PUBLIC_URL is ${address ?? 'not set'}: a mini-program has to carry the https:// address of its API. ` +
      `Build it with PUBLIC_URL=https://… DISTRICT=… npm run build -- weapp, ` +
      `or with WEAPP_DEMO=true for WeChat's developer tools on this machine (${demoOrigin}).`,
  );
}
