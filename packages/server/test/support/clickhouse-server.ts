/**
 * The same ClickHouse engine that Takt embeds, behind the HTTP interface of a ClickHouse server, as far as `@clickhouse/client` uses it:
 * `node --import tsx clickhouse-server.ts <folder> [port]` prints the port it listens on. It lets the tests take Takt's road to a server where
 * no server can be installed.
 */
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Session } from 'chdb';

/** Parameters of the HTTP interface that are no settings of the engine. */
const NOT_SETTINGS = new Set([
  'query',
  'query_id',
  'database',
  'wait_end_of_query',
  'send_progress_in_http_headers',
  'http_headers_progress_interval_ms',
  'enable_http_compression',
]);

const session = new Session(process.argv[2]);
let turn: Promise<unknown> = Promise.resolve();

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Rows in bytes, all or those of a condition. */
const NATIVE = /(?: SELECT \* FROM input\('(?:[^'\\]|\\.)*'\)(.*))? FORMAT Native$/s;
let files = 0;

/** An INSERT with its rows. The library takes only text in a query; bytes reach it through a file. */
async function insertOf(query: string, body: Buffer): Promise<string> {
  if (!NATIVE.test(query)) return `${query}\n${body}`;
  const file = join(process.argv[2] ?? '', `body-${files++}`);
  await writeFile(file, body);
  return query.replace(
    NATIVE,
    (_, where = '') =>
      ` SETTINGS deduplicate_insert_select = 'force_enable' SELECT * FROM file('${file}', Native)${where}`,
  );
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
  if (pathname === '/ping') return void response.end('Ok.\n');
  const body = Buffer.concat(await request.toArray());
  const query = searchParams.get('query');
  const sql = query === null ? body.toString() : await insertOf(query, body);
  const settings = [...searchParams].filter(([name]) => !NOT_SETTINGS.has(name));
  const set = settings.map(([name, value]) => `SET ${name} = ${quoted(value)}; `).join('');
  const reset = settings.map(([name]) => `SET ${name} = DEFAULT; `).join('');
  try {
    const result = await session.queryAsync(set + sql, { format: 'TabSeparated' });
    const written = /^\s*INSERT/i.test(sql) ? body.toString().trimEnd().split('\n').length : 0;
    response.setHeader('x-clickhouse-summary', JSON.stringify({ written_rows: String(written) }));
    response.end(result.bytes());
  } catch (error) {
    response.statusCode = 500;
    response.end(error instanceof Error ? error.message : String(error));
  } finally {
    // A request's settings are its own.
    if (reset !== '') await session.queryAsync(reset);
  }
}

const server = createServer((request, response) => {
  // A client may be killed in the middle of a request; that is no reason to fall.
  turn = turn.then(() => answer(request, response)).catch(() => response.destroy());
});
server.listen(Number(process.argv[3] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(address.port);
});
