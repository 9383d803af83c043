import { queueWords } from '../../../packages/contracts/dist/words.gen.js';

// Words of the queue 今日待办 that no page of the phone shows: a script that holds them has the console's words in it.
const telling = ['queue.manualApproval', 'queue.appeals', 'queue.lowStock'];
const words = telling.map((name) => {
  const word = queueWords[name.slice('queue.'.length)];
  if (!word) throw new Error(`${name} is no word of the console any more; take another`);
  return word;
});

/** The console's words that a script contains. */
export const consoleWordsIn = (source) => words.filter((word) => source.includes(word));
