import type { Examples } from '../example.js';

const guest = async () => [{ as: 'guest' }] as const;
/** The tabs whose content hangs on who is logged in. */
const both = async () => [{ as: 'guest' }, { as: 'veteran' }] as const;

export default {
  phone: {
    'packages/account/login/index': guest,
    'packages/account/document/index': guest,
    'packages/join/index': guest,
    'pages/home/index': both,
    'pages/mine/index': both,
  },
} satisfies Examples;
