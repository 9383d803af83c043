export { ApiError, api, logInSilently } from './client';
export { isPassing, queryClient } from './query';
