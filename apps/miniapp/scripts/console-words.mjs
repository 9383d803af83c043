import { queueWords } from '../../../packages/contracts/dist/words.gen.js';

// Words of the queue 今日待办 that stand nowhere on the phone: where they are, the console's words have been bundled with it.
const telling = ['queue.manualApproval', 'queue.appeals', 'queue.lowStock'];
const words = telling.map((name) => {
  const word = queueWords[name.slice('queue.'.length)];
  if (!word) throw new Error(`${name} is no word of the console any more; take another`);
  return word;
});

/** The words of the console that a script of the phone holds. */
export const consoleWordsIn = (source) => words.filter((word) => source.includes(word));
