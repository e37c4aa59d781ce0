import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody that Takt speaks to, as a server on this machine. */
export abstract class ServerDouble {
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await this.serve(request, Buffer.concat(chunks).toString('utf8'), response);
  });

  static async open<Double extends ServerDouble>(this: new () => Double): Promise<Double> {
    const double = new this();
    const server = (double as ServerDouble).#server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
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

  /** Answers a request, or breaks its connection. */
  protected abstract serve(request: IncomingMessage, body: string, response: ServerResponse): Promise<void>;
}

export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
