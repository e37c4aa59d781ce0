import { connect, type Socket } from 'node:net';
import { BATCH, BatchMaker } from './events.ts';

/**
 * The load generator, a process of its own: keeps some connections busy with batches for a while and reports what was acknowledged.
 * It speaks just enough HTTP to cost little beside what it measures.
 */

export interface Order {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly token: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface Report {
  readonly acknowledged: number;
  readonly tokens: number;
  readonly refused: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly bytesPerEvent: number;
  /** CPU of the generator itself. */
  readonly cpuSeconds: number;
}

if (process.send !== undefined) {
  process.once('message', (order: Order) => {
    run(order).then(
      (report) => process.send?.(report, () => process.exit(0)),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

async function run(order: Order): Promise<Report> {
  const maker = new BatchMaker();
  const latencies: number[] = [];
  let acknowledged = 0;
  let tokens = 0;
  let refused = 0;
  let bytes = 0;
  const begin = performance.now();
  const until = begin + order.seconds * 1_000;
  const head = `POST ${order.path} HTTP/1.1\r\nHost: ${order.host}\r\nAuthorization: Bearer ${order.token}\r\nContent-Type: application/json\r\nContent-Length: `;

  const drive = async (): Promise<void> => {
    const socket = connect({ host: order.host, port: order.port, noDelay: true });
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    while (performance.now() < until) {
      const batch = maker.next(Date.now());
      const started = performance.now();
      socket.write(`${head}${batch.body.length}\r\n\r\n${batch.body}`);
      const status = await answer(socket);
      latencies.push(performance.now() - started);
      if (status === 200) {
        acknowledged += BATCH;
        tokens += batch.tokens;
        bytes += batch.body.length;
      } else {
        refused += 1;
      }
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: order.connections }, drive));
  const seconds = (performance.now() - begin) / 1_000;
  latencies.sort((a, b) => a - b);
  const quantile = (q: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? 0;
  const cpu = process.cpuUsage();
  return {
    acknowledged,
    tokens,
    refused,
    seconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    maxMs: quantile(1),
    bytesPerEvent: bytes / Math.max(1, acknowledged),
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
  };
}

/** The status of the next answer, once its body has come in whole. */
function answer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const take = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < end + 4 + length) return;
      socket.off('data', take);
      socket.off('close', fail);
      resolve(Number(text.slice(9, 12)));
    };
    const fail = (): void => reject(new Error('the server closed the connection'));
    socket.on('data', take).once('close', fail);
  });
}
