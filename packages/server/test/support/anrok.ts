import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Sale {
  readonly lineItems: readonly { readonly amount: number }[];
}

/** Anrok as far as Takt speaks to it, on this machine: it taxes everything with a tenth. */
export class AnrokDouble {
  readonly calls: { readonly token: string | undefined; readonly body: Sale }[] = [];
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body: Sale = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    this.calls.push({ token: request.headers.authorization, body });
    const taxAmountToCollect = body.lineItems.reduce((sum, { amount }) => sum + amount / 10, 0);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ taxAmountToCollect }));
  });

  static async open(): Promise<AnrokDouble> {
    const double = new AnrokDouble();
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
