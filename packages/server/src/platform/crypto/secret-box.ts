import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, messageOf, StartFailure } from '../failure.ts';

const KEY_FILE = 'secret.key';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets that Takt must be able to read again, such as those that sign webhooks, so that neither the database nor its backups
 * show them. AES-256-GCM; a sealed secret opens only under the name it was sealed for.
 */
export class SecretBox {
  readonly #key: Uint8Array;

  constructor(material: Buffer) {
    this.#key = new Uint8Array(hkdfSync('sha256', material, '', 'takt secrets', KEY_BYTES));
  }

  /** @param name what the secret is for, such as `webhook <id>`; part of what is authenticated. */
  seal(secret: string, name: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Buffer, name: string): string {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(name)).setAuthTag(tag);
    const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }
}

/** The box of a data directory. Its key file is made at the first start; who loses it must set every secret again. */
export function openSecretBox(dataDir: string): SecretBox {
  const path = join(dataDir, KEY_FILE);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    return new SecretBox(readKey(path) ?? makeKey(dataDir, path));
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(`cannot read or make the key file ${path}: ${messageOf(error)}`, { cause: error });
  }
}

function readKey(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const key = Buffer.from(text, 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new StartFailure(`the key file ${path} is damaged; it must hold ${KEY_BYTES} bytes in base64`);
}

/** Written whole beside its place and linked there, so that of two starting processes one wins and both read the same. */
function makeKey(dataDir: string, path: string): Buffer {
  const draft = join(dataDir, `${KEY_FILE}.${randomUUID()}`);
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(path);
  if (key === undefined) throw new StartFailure(`the key file ${path} vanished while it was made`);
  return key;
}
