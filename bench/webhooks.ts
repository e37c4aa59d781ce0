import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startTakt } from '../packages/server/test/support/takt.ts';

/**
 * npm run bench:webhooks -- [--notifications 2000] [--endpoints 50] [--dead 5]
 *
 * How fast queued notifications reach the endpoints that work while others refuse connections or never answer.
 */
const { values: options } = parseArgs({
  options: {
    notifications: { type: 'string', default: '2000' },
    endpoints: { type: 'string', default: '50' },
    dead: { type: 'string', default: '5' },
  },
});
const notifications = Number(options.notifications);
const endpoints = Number(options.endpoints);
const dead = Number(options.dead);
const CONCURRENCY = 16;

const received = new Map<string, Set<string>>();
let count = 0;
const server = createServer(async (request, response) => {
  const path = request.url ?? '';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (path.startsWith('/hang')) return;
  const { id } = JSON.parse(Buffer.concat(chunks).toString());
  const ids = received.get(path) ?? new Set();
  if (!ids.has(id)) count += 1;
  ids.add(id);
  received.set(path, ids);
  response.writeHead(200).end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

const takt = await startTakt({ clock: 'system', env: { TAKT_CHECK_ANSWERS: undefined } });
const urls = Array.from({ length: endpoints }, (_, i) =>
  i < dead
    ? `http://127.0.0.1:${i % 2 === 0 ? `${port}/hang-${i}` : `9/refused-${i}`}`
    : `http://127.0.0.1:${port}/ok-${i}`,
);
for (const url of urls) await takt.raw('POST', '/sandbox/webhooks', { url });
// As many offset notifications of one event: they all fire at once.
const left = Array.from({ length: notifications }).values();
await Promise.all(
  Array.from({ length: CONCURRENCY }, async () => {
    for (const _ of left) {
      const policy = { type: 'contract.create', offset: 'P0D' };
      await takt.raw('POST', '/v2/notifications/create', { name: 'Bench', policy });
    }
  }),
);
const customer = (await takt.client.v1.customers.create({ name: 'Bench' })).data.id;
const start = performance.now();
await takt.client.v1.contracts.create({ customer_id: customer, starting_at: '2030-01-01T00:00:00Z' });
const produced = (performance.now() - start) / 1_000;
const expected = notifications * (endpoints - dead);
const atProduced = count;
while (count < expected && performance.now() - start < 600_000) await delay(50);
const seconds = (performance.now() - start) / 1_000;
console.log(`${notifications} notifications to ${endpoints} endpoints, ${dead} of them dead`);
console.log(`the event took ${produced.toFixed(1)} s; ${atProduced} of ${expected} had arrived by then`);
console.log(`all there after ${seconds.toFixed(1)} s: ${count} arrived, ${Math.round(count / seconds)} a second`);
await takt.stop();
server.closeAllConnections();
server.close();
