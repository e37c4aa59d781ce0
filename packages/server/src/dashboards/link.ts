import type { SecretBox } from '../platform/crypto/index.ts';
import type { Dashboard } from './options.ts';

const PURPOSE = 'embedded dashboard';

export type Opened =
  | { readonly kind: 'open'; readonly dashboard: Dashboard }
  /** Made up, or changed. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired' };

/**
 * Tokens that open one dashboard of one customer for a while, and nothing else (integrations 7). A token is sealed: what it says can be
 * neither read nor changed without the key of this Takt.
 */
export class Links {
  readonly #box: SecretBox;
  readonly #ttlMs: number;

  constructor(box: SecretBox, ttlMs: number) {
    this.#box = box;
    this.#ttlMs = ttlMs;
  }

  /** @param now the platform clock: with it the token runs out. */
  tokenFor(dashboard: Dashboard, now: number): string {
    return this.#box.seal(JSON.stringify({ dashboard, until: now + this.#ttlMs }), PURPOSE).toString('base64url');
  }

  open(token: string, now: number): Opened {
    let content: { readonly dashboard: Dashboard; readonly until: number };
    try {
      content = JSON.parse(this.#box.open(Buffer.from(token, 'base64url'), PURPOSE));
    } catch {
      return { kind: 'forged' };
    }
    return now < content.until ? { kind: 'open', dashboard: content.dashboard } : { kind: 'expired' };
  }
}
