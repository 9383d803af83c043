import { createApp } from './create-app.js';
import { seedDemo } from './demo/seed-demo.js';
import { MigrationError } from './kit/db/index.js';
import { ContractError } from './kit/endpoint/index.js';
import { Readiness } from './kit/http/index.js';
import { readSettings, SettingsError } from './settings.js';

const PATIENCE_MS = 10_000;

try {
  const settings = readSettings(process.env);
  const app = await createApp(settings);
  const stop = (signal: NodeJS.Signals): void => {
    const log = app.getHttpAdapter().getInstance().log;
    log.info({ signal }, 'stopping');
    app.get(Readiness).stop();
    setTimeout(() => {
      log.error('did not stop in time');
      process.exit(1);
    }, PATIENCE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Filled before anybody can see it half-made.
  if (settings.seed === 'demo') await seedDemo(app, (line) => console.log(line));
  await app.listen(settings.port, settings.host);
} catch (error) {
  // These faults occur before there is a logger, and are printed for the person who starts the process.
  const said = [SettingsError, ContractError, MigrationError].some((kind) => error instanceof kind);
  console.error(said ? (error as Error).message : error);
  process.exit(1);
}
