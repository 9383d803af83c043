import { seedDemo } from '../demo/seed-demo.js';
import { AppError } from '../kit/errors/index.js';
import { Settings } from '../settings.js';
import type { Command } from './command.js';

/** Fills an empty database with the demo district, or continues an existing demo up to today. In a demo only. */
export const seedCommand: Command<{ readonly did: Awaited<ReturnType<typeof seedDemo>> }> = {
  usage: '[--json]',

  async run(app, _args, progress) {
    if (app.get(Settings).mode !== 'demo') throw new AppError('DEMO_ONLY');
    const did = await seedDemo(app, progress);
    return { exitCode: 0, answer: { did }, text: [did === 'filled' ? '演示数据已生成' : '演示数据已更新到今天'] };
  },
};
