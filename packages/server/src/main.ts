import { argumentsOf } from './cli/arguments.ts';
import { ROLES, type Role, readConfig } from './platform/config.ts';
import { StartFailure } from './platform/failure.ts';
import { createLog } from './platform/log.ts';
import { VERSION } from './version.ts';

const HELP = `Takt ${VERSION}: usage-based billing

  takt serve [--role all|api|worker]   start the server (default: all)
  takt import FILE                     send a CSV or NDJSON file of usage as events (takt import --help)
  takt demo                            fill a Takt with a small company, to look around (takt demo --help)
  takt reflow METRIC_ID                count events older than a streaming metric in it (takt reflow --help)
  takt openapi                         print the OpenAPI document
  takt help                            print this

Configuration comes from the environment; see the table in README.md.
`;

/** The command line. Each command loads its own modules, so none pays for another's. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await runCommand(args[0] ?? 'help', args.slice(1));
  } catch (error) {
    // An operator's mistake takes one line; anything else is a fault of Takt, and its trace helps to find it.
    process.stderr.write(`takt: ${error instanceof StartFailure ? error.message : inspect(error)}\n`);
    process.exit(1);
  }
}

async function runCommand(command: string, args: readonly string[]): Promise<void> {
  switch (command) {
    case 'serve': {
      const config = readConfig(process.env, roleOf(args));
      const { serve } = await import('./serve.ts');
      return serve(config, createLog(config.logLevel));
    }
    case 'import': {
      const { importCommand } = await import('./cli/import/index.ts');
      return importCommand(args, process.env);
    }
    case 'demo': {
      const { demoCommand } = await import('./cli/demo/index.ts');
      return demoCommand(args, process.env);
    }
    case 'reflow': {
      const { reflowCommand } = await import('./cli/reflow.ts');
      return reflowCommand(args, process.env);
    }
    case 'openapi': {
      const { openApiText } = await import('./openapi.ts');
      process.stdout.write(openApiText());
      return;
    }
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(HELP);
      return;
    default:
      throw new StartFailure(`'${command}' is no command of Takt; takt help lists them`);
  }
}

function roleOf(args: readonly string[]): Role {
  const options = { role: { type: 'string', default: 'all' } } as const;
  const given = argumentsOf({ args: [...args], options }).values.role;
  const role = ROLES.find((each) => each === given);
  if (role === undefined) throw new StartFailure(`--role is '${given}'; it must be one of ${ROLES.join(', ')}`);
  return role;
}

const inspect = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
