import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AddressGuard } from '../src/notifications/webhooks/address-guard.ts';
import { retryDelayMs } from '../src/notifications/webhooks/backoff.ts';
import { signatureOf } from '../src/notifications/webhooks/request.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { startTakt, type Takt, WEBHOOK_SECRET } from './support/takt.ts';
import { until } from './support/until.ts';

let takt: Takt;
let inbox: Inbox;
beforeAll(async () => {
  [takt, inbox] = await Promise.all([startTakt(), openInbox()]);
});
afterAll(async () => {
  await Promise.all([takt.stop(), inbox.close()]);
});

/** Adds an endpoint; what comes to it is what `at` answers. */
const add = async (path: string, secret?: string): Promise<string> =>
  (await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url(path), secret })).body.data.id;
/** Sends a webhooks.test notification to one endpoint and answers its id. */
const send = async (id: string): Promise<string> =>
  (await takt.raw('POST', '/v1/webhooks/test', { id })).body.data.notification_id;
const attemptsOf = (path: string, notificationId: string) =>
  inbox.at(path).filter((received) => received.json.id === notificationId);
const advance = async (ms: number): Promise<void> =>
  takt.clock.set(new Date(Date.parse(await takt.clock.now()) + ms).toISOString());
const deliveries = async (id: string) => (await takt.raw('POST', '/v1/webhooks/deliveries', { id })).body.data;

test('the signature of the documented vector (customers 8.2)', () => {
  const body = JSON.stringify(
    {
      id: 'b2c9e307-624e-4e7d-a5a4-1b74107d78c4',
      type: 'widget_created',
      properties: {
        customer_id: '5f794d50-085a-4db6-8d15-286e518b7225',
        widget_id: '0891458d-b6f0-4fdd-a41e-380aae1a1e38',
      },
    },
    undefined,
    2,
  );
  expect(signatureOf('correct-horse-battery-staple', 'Mon, 02 Jan 2006 22:04:05 GMT', body)).toBe(
    'b82652fa2246cf1d8a27e591f155c865f68b46c19b9213fd9c052f2419b4742b',
  );
});

test('retries after 1, 2, 4, … 512 s, then every 900 s, give or take a tenth (customers 8.3)', () => {
  const delays = Array.from({ length: 12 }, (_, i) => retryDelayMs(i + 1, 0.5) / 1_000);
  expect(delays).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  expect(retryDelayMs(11, 0)).toBe(810_000);
  expect(retryDelayMs(11, 1)).toBe(990_000);
});

test('a webhook is a signed POST that the official client verifies, dated by the wall clock', async () => {
  const id = await add('/signed');
  const sent = await send(id);
  await until(() => attemptsOf('/signed', sent).length === 1);
  const [received] = attemptsOf('/signed', sent);
  if (received === undefined) throw new Error('unreachable');
  const { headers, body } = received;
  expect(headers['content-type']).toBe('application/json');
  expect(headers['x-metronome-date']).toBe(headers.date);
  expect(Math.abs(Date.parse(String(headers.date)) - Date.now())).toBeLessThan(60_000);
  expect(headers['metronome-webhook-signature']).toBe(
    createHmac('sha256', WEBHOOK_SECRET).update(`${headers.date}\n${body}`).digest('hex'),
  );
  expect(takt.client.webhooks.unwrap(body, headers)).toMatchObject({ id: sent, type: 'webhooks.test' });
  expect(() => takt.client.webhooks.unwrap(`${body} `, headers)).toThrow();
});

test('a refused webhook is sent again with the same bytes until it is accepted', async () => {
  const id = await add('/flaky');
  const answers = [503, 302, 200];
  inbox.answer('/flaky', () => answers.shift() ?? 200);
  const sent = await send(id);
  await until(() => attemptsOf('/flaky', sent).length === 1);
  await until(async () => (await deliveries(id))[0].attempts.length === 1);
  // On the simulated clock the backoff of a second has passed; the attempts dated by real time follow at once.
  await advance(10_000);
  await until(async () => (await deliveries(id))[0].attempts.length === 2);
  await advance(10_000);
  await until(async () => (await deliveries(id))[0].state === 'delivered');
  const received = attemptsOf('/flaky', sent);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  for (const { body, headers } of received) takt.client.webhooks.unwrap(body, headers);
  const [{ attempts }] = await deliveries(id);
  expect(attempts.map(({ status }: { status: number }) => status)).toEqual([503, 302, 200]);
});

test('retries that one jump of the clock makes due are one attempt; after 48 hours it is given up', async () => {
  const id = await add('/dead');
  inbox.answer('/dead', () => 500);
  const sent = await send(id);
  const tried = (times: number) => until(async () => (await deliveries(id))[0].attempts.length === times);
  await tried(1);
  await advance(3 * 3_600_000);
  await tried(2);
  expect((await deliveries(id))[0].state).toBe('pending');
  await advance(48 * 3_600_000);
  await tried(3);
  expect(await deliveries(id)).toMatchObject([{ notification_id: sent, state: 'failed' }]);

  inbox.answer('/dead', () => 200);
  await takt.raw('POST', '/v1/webhooks/redeliver', { id, notification_id: sent });
  await until(async () => (await deliveries(id))[0].state === 'delivered');
});

test('each endpoint signs with its own secret; a rotated one holds for retries too', async () => {
  const id = await add('/rotated', 'first secret');
  inbox.answer('/rotated', () => (inbox.at('/rotated').length < 1 ? 500 : 200));
  await send(id);
  await until(async () => (await deliveries(id))[0].attempts.length === 1);
  const { body } = await takt.raw('POST', '/v1/webhooks/rotateSecret', { id, secret: 'second secret' });
  expect(body.data.secret).toBe('second secret');
  await advance(10_000);
  await until(() => inbox.at('/rotated').length === 2);
  const [first, second] = inbox.at('/rotated');
  if (first === undefined || second === undefined) throw new Error('unreachable');
  takt.client.webhooks.unwrap(first.body, first.headers, 'first secret');
  takt.client.webhooks.unwrap(second.body, second.headers, 'second secret');
});

test('a hanging endpoint holds up no other', async () => {
  const hanging = await add('/hanging');
  const prompt = await add('/prompt');
  inbox.answer('/hanging', () => 'hang');
  for (let i = 0; i < 40; i += 1) await send(hanging);
  const sent = await send(prompt);
  await until(() => attemptsOf('/prompt', sent).length === 1, 2_000);
  await takt.raw('DELETE', `/sandbox/webhooks?id=${hanging}`);
});

test('what was not delivered is delivered after a restart, under the same id', async () => {
  const id = await add('/later');
  inbox.answer('/later', () => 503);
  const sent = await send(id);
  await until(() => attemptsOf('/later', sent).length === 1);
  await takt.kill();
  inbox.answer('/later', () => 200);
  takt = await startTakt({ dataDir: takt.dataDir });
  await until(async () => (await deliveries(id))[0].state === 'delivered', 30_000);
  expect(attemptsOf('/later', sent).length).toBeGreaterThanOrEqual(2);
});

test('kill -9 while requests are under way and many wait: nothing is lost, and what comes twice carries the same id', async () => {
  const id = await add('/cut');
  const everything = async () => {
    const found: { notification_id: string; state: string; attempts: readonly unknown[] }[] = [];
    for (let next = ''; ; ) {
      const { body } = await takt.raw('POST', `/v1/webhooks/deliveries?limit=100${next}`, { id });
      found.push(...body.data);
      if (body.next_page === null) return new Map(found.map((one) => [one.notification_id, one]));
      next = `&next_page=${encodeURIComponent(body.next_page)}`;
    }
  };
  // The first five are answered; from then on the receiver takes requests and does not answer, and the queue grows behind them.
  inbox.answer('/cut', () => (inbox.at('/cut').length < 5 ? 200 : 'hang'));
  const sent: string[] = [];
  for (let i = 0; i < 120; i += 1) sent.push(await send(id));
  await until(async () => [...(await everything()).values()].filter((one) => one.state === 'delivered').length === 5);
  await until(() => inbox.at('/cut').length > 5);
  const before = await everything();
  await takt.kill();
  const underWay = new Set(inbox.at('/cut').map(({ json }) => json.id));
  expect(underWay.size).toBeGreaterThan(5);
  expect(underWay.size).toBeLessThan(sent.length);

  inbox.answer('/cut', () => 200);
  takt = await startTakt({ dataDir: takt.dataDir });
  await until(async () => [...(await everything()).values()].every(({ state }) => state === 'delivered'), 60_000);
  expect([...(await everything()).keys()].sort()).toEqual([...sent].sort());
  for (const one of sent) {
    const received = attemptsOf('/cut', one);
    const isOver = before.get(one)?.state === 'delivered';
    if (isOver) expect(received.length, one).toBe(1);
    else expect(received.length, one).toBeGreaterThanOrEqual(underWay.has(one) ? 2 : 1);
    expect(new Set(received.map(({ body }) => body)).size, 'the same bytes each time').toBe(1);
    for (const { body, headers } of received) takt.client.webhooks.unwrap(body, headers);
  }
  const again = sent.filter((one) => attemptsOf('/cut', one).length > 1).length;
  console.log(`${sent.length} webhooks, ${again} under way at the kill: lost 0, sent twice ${again}`);
});

test('webhooks stay out of private networks unless they are opened', async () => {
  const open = new AddressGuard(['10.1.0.0/16']);
  expect(() => open.requireAllowedUrl('http://10.1.2.3/hook', false)).not.toThrow();
  for (const host of [
    '10.2.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '[::1]',
    '[fd00::1]',
    '[::ffff:10.2.0.1]',
    '127.1',
  ]) {
    expect(() => open.requireAllowedUrl(`http://${host}/hook`, false), host).toThrow('private network');
  }
  expect(() => open.requireAllowedUrl('http://127.0.0.1/hook', true)).not.toThrow();
  expect(() => open.requireAllowedUrl('http://10.2.0.1/hook', true)).toThrow('private network');
  await expect(open.resolve('localhost', false)).rejects.toThrow('private network');
  const refused = await takt.raw('POST', '/v1/webhooks/create', { url: inbox.url('/private') });
  expect(refused.status).toBe(400);
  expect((await takt.raw('POST', '/sandbox/webhooks', { url: 'ftp://example.com' })).status).toBe(400);
});

test('a sandbox endpoint is removed by what the query or the body names, and no other one with it', async () => {
  const [first, second, third] = [
    await add('/first-of-three'),
    await add('/second-of-three'),
    await add('/third-of-three'),
  ];
  const remove = async (query: string, body?: unknown): Promise<string[]> =>
    (await takt.raw('DELETE', `/sandbox/webhooks${query}`, body)).body.data.map(({ id }: { id: string }) => id);
  expect(await remove('', { id: first })).toEqual([first]);
  expect(await remove('', { url: inbox.url('/second-of-three') })).toEqual([second]);
  expect(await remove('', { id: first })).toEqual([]);
  expect(await remove(`?url=${encodeURIComponent(inbox.url('/third-of-three'))}`)).toEqual([third]);
});

test('a disabled endpoint gets nothing new', async () => {
  const id = await add('/disabled');
  await takt.raw('POST', '/v1/webhooks/update', { id, is_enabled: false });
  await send(id);
  expect(await deliveries(id)).toEqual([]);
  const listed = (await takt.raw('GET', '/v1/webhooks')).body.data as { id: string; is_enabled: boolean }[];
  expect(listed.find((endpoint) => endpoint.id === id)?.is_enabled).toBe(false);
  await takt.raw('POST', '/v1/webhooks/delete', { id });
  expect((await takt.raw('POST', '/v1/webhooks/delete', { id })).status).toBe(404);
});
