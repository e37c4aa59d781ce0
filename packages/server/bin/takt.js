#!/usr/bin/env node
// The command line. What must be so before the first module of Takt loads stands here, in plain JavaScript.

// The embedded ClickHouse runs its queries on libuv's threads, which file and DNS work needs too. The pool takes its size when it is
// first used, so it is set before anything else happens.
process.env.UV_THREADPOOL_SIZE ??= '16';

const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/main.ts');
await main(process.argv.slice(2));
