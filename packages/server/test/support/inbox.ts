import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver of webhooks got. */
export interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into notifications of every shape, and their expectations are the check.
  readonly json: any;
  readonly at: number;
}

export interface Inbox {
  url(path: string): string;
  /** Everything that came to a path, oldest first. */
  at(path: string): readonly Received[];
  /** How a path answers from now on: a status, or by not answering. Default: 200. */
  answer(path: string, decide: (received: Received) => number | 'hang'): void;
  close(): Promise<void>;
}

/** A local receiver of webhooks. */
export async function openInbox(): Promise<Inbox> {
  const received = new Map<string, Received[]>();
  const decisions = new Map<string, (received: Received) => number | 'hang'>();
  const hanging = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    const one: Received = { headers: flat(request.headers), body, json: JSON.parse(body), at: Date.now() };
    const decision = decisions.get(path)?.(one) ?? 200;
    received.set(path, [...(received.get(path) ?? []), one]);
    if (decision === 'hang') hanging.add(response);
    else response.writeHead(decision, decision === 302 ? { location: '/elsewhere' } : {}).end('ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    at: (path) => received.get(path) ?? [],
    answer: (path, decide) => void decisions.set(path, decide),
    close: async () => {
      for (const response of hanging) response.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
