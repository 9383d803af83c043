export { AnswerDispute } from './answer-dispute';
export { recordedTimes, TimeFields, type ServedTimes } from './time-fields';
