import { step } from '../scripts/lib/say.mjs';
import { connect } from './lib/http.mjs';
import { apiCommand, apiSettings, startApi, startBareFastify, temporaryFolder } from './lib/servers.mjs';
import { agree, quantile, ratio, sized, table, together, workload } from './lib/workload.mjs';

// CPU time of the whole server process for one request, compared with a bare Fastify: what framework, guards and checks cost.
const CALLERS = 16;
/** Short rounds in turns, so that other load of the machine affects all alike. */
const REQUESTS = sized(400, 100);
const ROUNDS = sized(25, 4);

await workload(async (undo) => {
  const settings = apiSettings({ dataDir: temporaryFolder() });
  const { bare, ours, district } = await step('API on an empty embedded database, bare Fastify with the same answer', async () => {
    await apiCommand(settings, 'migrate');
    const api = await target(startApi(settings), undo);
    const answer = JSON.parse((await api.get('/api/v1/district')).text);
    return { bare: await target(startBareFastify(answer), undo), ours: api, district: answer };
  });
  const cases = [
    { name: 'bare Fastify, {"ok":true}', ask: () => bare.get('/empty'), server: bare },
    { name: 'bare Fastify, the district as an object', ask: () => bare.get('/same'), server: bare, expected: district },
    { name: 'getDistrict', ask: () => ours.get('/api/v1/district'), server: ours, expected: district },
    { name: 'getHome, nobody logged in', ask: () => ours.get('/api/v1/home'), server: ours },
  ];
  const measure = async ({ name, ask, server, expected }) => {
    const before = await server.cpu();
    await together(CALLERS, REQUESTS, async () => {
      const { status, text } = await ask();
      agree(status === 200, `${name} says ${status} ${text}`);
    });
    const used = (await server.cpu()) - before;
    if (expected) agree(same(JSON.parse((await ask()).text), expected), `${name} and the district`);
    return used / REQUESTS;
  };
  await step('warming up', async () => {
    for (let round = 0; round < ROUNDS / 4; round++) for (const each of cases) await measure(each);
  });
  const cpu = cases.map(() => []);
  await step(`${ROUNDS} rounds of ${REQUESTS} requests each`, async () => {
    for (let round = 0; round < ROUNDS; round++) for (const [at, each] of cases.entries()) cpu[at].push(await measure(each));
  });
  table(
    ['CPU for one request', 'bare = 1', 'same answer by bare = 1', 'µs'],
    cases.map(({ name }, at) => [
      name,
      ratio(cpu[at].map((each, round) => each / cpu[0][round])),
      ratio(cpu[at].map((each, round) => each / cpu[1][round])),
      quantile(cpu[at]).toFixed(0),
    ]),
  );
});

async function target(starting, undo) {
  const server = await starting;
  undo(server.stop);
  const client = connect(server.url, CALLERS);
  undo(client.close);
  return { cpu: server.cpu, get: (path) => client.ask('GET', path) };
}

/** Whether two answers are equal apart from the server's time in them. */
function same(a, b) {
  return JSON.stringify({ ...a, now: 0 }) === JSON.stringify({ ...b, now: 0 });
}
