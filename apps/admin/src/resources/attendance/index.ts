export { AnswerDispute } from './answer-dispute';
export { Disputed, disputedColumns, Said } from './disputed';
export { recordedTimes, TimeFields, type ServedTimes } from './time-fields';
