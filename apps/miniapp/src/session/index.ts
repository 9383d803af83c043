export { isFor } from './audience';
export { forgetSession, rememberMe, replaceAccessToken, startSession, takeOver, useSession, type Me, type Session } from './session';
export { nameOf, useWho, whoNow, type Who } from './who';
