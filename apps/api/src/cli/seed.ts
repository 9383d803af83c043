import { seedDemo } from '../demo/seed-demo.js';
import { AppError } from '../kit/errors/index.js';
import { Settings } from '../settings.js';
import type { Command } from './command.js';

/** Fills an empty database with the demo district, or brings an earlier one up to today. Demo mode only. */
export const seedCommand: Command = {
  usage: '',

  async run(app) {
    if (app.get(Settings).mode !== 'demo') throw new AppError('DEMO_ONLY');
    await seedDemo(app, (line) => console.log(line));
    return 0;
  },
};
