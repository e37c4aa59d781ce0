#!/usr/bin/env -S node --max-semi-space-size=64
// The command line. What must be so before the first module of Takt loads stands here, in plain JavaScript.

const [major] = process.versions.node.split('.');
if (Number(major) < 20) fail(`Node 20 or newer is needed; this is ${process.version}`);

// The embedded ClickHouse runs its queries on libuv's threads, which file and DNS work needs too. The pool takes its size when it is
// first used, so it is set before anything else happens.
process.env.UV_THREADPOOL_SIZE ??= '16';

// Much of what answers requests and looks at customers lives for an instant. Where that fills the 16 MB that Node gives it by default, a
// sixth of all time goes into collecting it; the size can only be said on the command line, as above and in `npm start`.

const tsx = await import('tsx/esm/api').catch(() => fail('its packages are not installed; run npm ci first'));
tsx.register();
const { main } = await import('../src/main.ts');
await main(process.argv.slice(2));

function fail(message) {
  console.error(`takt: ${message}`);
  process.exit(1);
}
