export { AppError, isAppError, type PlainErrorCode } from './app-error.js';
export { DEFAULT_BODY_LIMIT, ErrorFilter, PUBLIC_BODY_LIMIT, RETRY_SECONDS, sendError, wireError } from './error-filter.js';
export { fieldFaults, fieldMessage, speakChinese, type FieldFault } from './field-messages.js';
export { toAppError } from './to-app-error.js';
