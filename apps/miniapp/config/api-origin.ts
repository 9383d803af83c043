/** API of a build for WeChat's developer tools on the machine that runs `npm start`. */
const demoOrigin = 'http://127.0.0.1:3000';

/**
 * Address of the API for a build: on H5 that of the page itself; in a mini-program a full address, which WeChat only allows with https.
 * @throws for a WeChat build whose address no phone can reach, unless WEAPP_DEMO=true
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
