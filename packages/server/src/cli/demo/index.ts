import { randomBytes } from 'node:crypto';
import { ClientError } from '@takt/client';
import { readConfig } from '../../platform/config.ts';
import { StartFailure } from '../../platform/failure.ts';
import { createLog } from '../../platform/log.ts';
import { argumentsOf } from '../arguments.ts';
import { ADDRESS_OPTIONS, type Address, addressOf, clientOf, greet } from '../connection.ts';
import { guideTo } from './guide.ts';
import { provision } from './provision.ts';

export const DEMO_HELP = `takt demo: fill a Takt with a small company and its usage

It uses the Takt at --url or TAKT_URL, else the one on this machine, with --token or TAKT_API_TOKEN. Where none runs on this machine,
it starts one. Run again, it adds the usage since.
`;

/** `takt demo`: a company to look at. */
export async function demoCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const help = { type: 'boolean', short: 'h', default: false } as const;
  const { values } = argumentsOf({ args: [...args], options: { ...ADDRESS_OPTIONS, help } });
  if (values.help) {
    process.stdout.write(DEMO_HELP);
    return;
  }
  const address = addressOf(values, env);
  const isLocal = values.url === undefined && !env.TAKT_URL;
  if (!isLocal || (await isAnswering(address.url))) {
    await show(address);
    return;
  }
  await show(await startHere(address, env));
  process.stdout.write('This Takt goes on running until Ctrl-C.\n');
}

async function show(address: Address): Promise<void> {
  const client = clientOf(address);
  await greet(client, address.url);
  try {
    const made = await provision(client, (what, outcome) => {
      process.stdout.write(`  ${outcome.padEnd(15)}${what}\n`);
    });
    process.stdout.write(`\n${await guideTo(client, address.url, made)}`);
  } catch (error) {
    throw error instanceof ClientError ? new StartFailure(`the demo cannot go on: ${error.message}`) : error;
  }
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    await fetch(`${url}/healthz`);
    return true;
  } catch {
    return false;
  }
}

/** Starts a Takt in this process, on the data that `takt serve` would use. */
async function startHere({ url, token }: Address, env: Readonly<Record<string, string | undefined>>): Promise<Address> {
  const apiToken = token ?? `takt_${randomBytes(24).toString('base64url')}`;
  const config = readConfig({ TAKT_LOG_LEVEL: 'warn', ...env });
  const { serve } = await import('../../serve.ts');
  await serve({ ...config, apiToken }, createLog(config.logLevel));
  if (token === undefined) process.stdout.write(`  Token      ${apiToken}  (holds until the next start)\n`);
  process.stdout.write('\n');
  return { url, token: apiToken };
}
