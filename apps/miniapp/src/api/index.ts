export { ApiError, api, logInSilently } from './client';
export { serverNow, setServerNow, useDistrict, useServerNow } from './clock';
export { useAct, useApi, useList } from './hooks';
export { forgetSession, rememberMe, replaceAccessToken, startSession, takeOver, useSession, type Me } from './session';
