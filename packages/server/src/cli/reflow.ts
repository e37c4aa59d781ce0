import { Audit, systemContext } from '../account/index.ts';
import { reflow } from '../metering/index.ts';
import { readConfig } from '../platform/config.ts';
import { StartFailure } from '../platform/failure.ts';
import { createLifecycle } from '../platform/lifecycle.ts';
import { createLog } from '../platform/log.ts';
import { claimOwnStores, openClock, openStores } from '../stores.ts';
import { argumentsOf } from './arguments.ts';

const HELP = `takt reflow METRIC_ID

Lets a streaming metric count events that were accepted before it was created. Open invoices and balances change with it; finalized
ones stay. It works on the stores themselves, with the environment that takt serve has: stop Takt first. Broken off, it can be
started again, and counts nothing twice.
`;

/** `takt reflow METRIC_ID`: old events come into a streaming metric (metering 4.1, D11). */
export async function reflowCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const options = { help: { type: 'boolean', short: 'h', default: false } } as const;
  const { values, positionals } = argumentsOf({ args: [...args], options, allowPositionals: true });
  const [metricId, ...others] = positionals;
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (metricId === undefined || others.length > 0) throw new StartFailure('takt reflow takes the id of one metric');
  const config = readConfig(env, 'all');
  const log = createLog(config.logLevel);
  const lifecycle = createLifecycle(log);
  try {
    claimOwnStores(config, lifecycle);
    const { db, clickhouse } = await openStores(config, log, lifecycle);
    const clock = await openClock(config, db);
    const events = await reflow({ db, clickhouse, audit: new Audit() }, systemContext(clock.now()), metricId);
    process.stdout.write(`${events} events came into metric ${metricId}\n`);
  } finally {
    await lifecycle.stop('done');
  }
}
