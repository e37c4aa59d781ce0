/** Events as the benches send them: about 225 bytes each, 100 a request. */

export const CUSTOMERS = 1_000;
export const BATCH = 100;
export const MODELS = 10;

export const customerText = (i: number): string => `bench-customer-${i}`;

const HEX = '0123456789abcdef';
const randomHex = (length: number): string => {
  let text = '';
  for (let i = 0; i < length; i += 1) text += HEX[(Math.random() * 16) | 0];
  return text;
};

/** Makes batches whose transaction ids are unique among all makers with different prefixes, and remembers what they come to. */
export class BatchMaker {
  readonly #prefix = randomHex(12);
  #made = 0;

  next(now: number): { readonly body: string; readonly tokens: number } {
    const timestamp = new Date(now).toISOString();
    let body = '[';
    let tokens = 0;
    for (let i = 0; i < BATCH; i += 1) {
      const n = this.#made++;
      const value = (n * 7_919) % 4_096;
      tokens += value;
      const serial = n.toString(16).padStart(12, '0');
      body += `${i === 0 ? '' : ','}{"transaction_id":"${serial.slice(4)}-${this.#prefix.slice(0, 4)}-4${serial.slice(0, 3)}-${this.#prefix}","customer_id":"${customerText(
        (n * 31) % CUSTOMERS,
      )}","event_type":"completion","timestamp":"${timestamp}","properties":{"model":"model-${n % MODELS}","tokens":"${value}","region":"eu-west-1"}}`;
    }
    return { body: `${body}]`, tokens };
  }
}
