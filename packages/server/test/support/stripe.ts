import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, ServerDouble } from './server-double.ts';

type Form = Readonly<Record<string, string>>;
type Json = Record<string, unknown>;

/** A call that Takt made. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly form: Form;
  readonly key: string | undefined;
}

export interface Item {
  readonly id: string;
  readonly customer: string;
  readonly amount: number;
  readonly form: Form;
  invoice: string | undefined;
}

export interface StripeInvoice {
  readonly id: string;
  readonly customer: string;
  readonly form: Form;
  status: 'draft' | 'open' | 'paid' | 'void';
  total: number;
  autoAdvance: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** How the next call that fits is answered instead, at once or later; `lost` carries it out and breaks the connection. */
type Trap = { readonly fits: (call: Call) => boolean; readonly answer: 'lost' | Answer | Promise<Answer> };

/**
 * Stripe as far as Takt speaks to it, on this machine: invoice items that wait for an invoice, invoices, payments, idempotency keys. A
 * customer whose id begins with `cus_declined` cannot pay, with `cus_challenged` must authenticate; `cus_missing` does not exist.
 */
export class StripeDouble extends ServerDouble {
  readonly calls: Call[] = [];
  readonly items: Item[] = [];
  readonly invoices: StripeInvoice[] = [];
  readonly intents: { readonly id: string; readonly form: Form; status: string }[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #traps: Trap[] = [];
  #count = 0;

  trap(fits: Trap['fits'], answer: Trap['answer']): void {
    this.#traps.push({ fits, answer });
  }

  of(customer: string): readonly StripeInvoice[] {
    return this.invoices.filter((invoice) => invoice.customer === customer);
  }

  itemsOf(invoice: StripeInvoice): readonly Item[] {
    return this.items.filter((item) => item.invoice === invoice.id);
  }

  /** An event as Stripe would send it, with its signature. */
  event(
    type: string,
    object: Json,
    created: number,
    secret: string,
  ): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify({ id: this.#id('evt'), type, created, data: { object } });
    const signature = createHmac('sha256', secret).update(`${created}.${body}`).digest('hex');
    return { body, headers: { 'stripe-signature': `t=${created},v1=${signature}` } };
  }

  /** An invoice as Stripe shows it. */
  shown(invoice: StripeInvoice): Json {
    return {
      id: invoice.id,
      object: 'invoice',
      customer: invoice.customer,
      status: invoice.status,
      total: invoice.total,
      subtotal: invoice.total,
      total_excluding_tax: invoice.total,
      tax: null,
      payment_intent: invoice.status === 'draft' ? null : `pi_of_${invoice.id}`,
      invoice_pdf: `${this.url}/pdf/${invoice.id}`,
      metadata: metadataOf(invoice.form),
      auto_advance: invoice.autoAdvance,
    };
  }

  protected async serve(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stripe');
    const key = request.headers['idempotency-key'];
    const call: Call = {
      method: request.method ?? 'GET',
      path: url.pathname.replace('/v1', ''),
      form: Object.fromEntries(new URLSearchParams(request.method === 'GET' ? url.search : body)),
      key: typeof key === 'string' ? key : undefined,
    };
    this.calls.push(call);
    const trapped = this.#traps.findIndex(({ fits }) => fits(call));
    const [trap] = trapped < 0 ? [] : this.#traps.splice(trapped, 1);
    const answer = trap !== undefined && trap.answer !== 'lost' ? await trap.answer : this.#remembered(call);
    if (trap?.answer === 'lost') {
      request.socket.destroy();
      return;
    }
    answerJson(response, answer.status, answer.body);
  }

  #remembered(call: Call): Answer {
    const known = call.key === undefined ? undefined : this.#answers.get(call.key);
    const answer = known ?? this.#answer(call);
    if (call.key !== undefined) this.#answers.set(call.key, answer);
    return answer;
  }

  #answer({ method, path, form }: Call): Answer {
    const [kind, id, verb] = path.split('/').filter((part) => part !== '');
    switch (`${method} ${kind}`) {
      case 'GET account':
        return ok({ id: 'acct_double' });
      case 'GET customers':
        return id?.startsWith('cus_missing')
          ? refusal(404, 'No such customer')
          : ok({ id, invoice_settings: { default_payment_method: `pm_of_${id}` } });
      case 'GET invoiceitems':
        return ok({
          data: this.items
            .filter((item) => item.customer === form.customer && item.invoice === undefined)
            .map(shownItem),
        });
      case 'POST invoiceitems':
        return ok(shownItem(this.#addItem(form)));
      case 'DELETE invoiceitems':
        this.items.splice(
          this.items.findIndex((item) => item.id === id),
          1,
        );
        return ok({ id, deleted: true });
      case 'GET invoices': {
        if (id === undefined) return ok({ data: this.of(form.customer ?? '').map((one) => this.shown(one)) });
        const invoice = this.invoices.find((one) => one.id === id);
        return invoice === undefined ? refusal(404, 'No such invoice') : ok(this.shown(invoice));
      }
      case 'POST invoices':
        return this.#changeInvoice(id, verb, form);
      case 'DELETE invoices':
        for (const item of this.items) if (item.invoice === id) item.invoice = undefined;
        this.invoices.splice(
          this.invoices.findIndex((one) => one.id === id),
          1,
        );
        return ok({ id, deleted: true });
      case 'POST payment_intents':
        return this.#changeIntent(id, verb, form);
      default:
        return refusal(404, `Unrecognized request URL (${method}: ${path})`);
    }
  }

  #addItem(form: Form): Item {
    const unit = form.unit_amount_decimal ?? form['price_data[unit_amount_decimal]'] ?? form.amount ?? '0';
    const amount = Math.round(Number(unit) * Number(form.quantity ?? 1));
    const item: Item = { id: this.#id('ii'), customer: form.customer ?? '', amount, form, invoice: undefined };
    this.items.push(item);
    return item;
  }

  #changeInvoice(id: string | undefined, verb: string | undefined, form: Form): Answer {
    if (id === undefined) {
      const invoice: StripeInvoice = {
        id: this.#id('in'),
        customer: form.customer ?? '',
        form,
        status: 'draft',
        total: 0,
        autoAdvance: form.auto_advance === 'true',
      };
      for (const item of this.items) {
        if (item.customer !== invoice.customer || item.invoice !== undefined) continue;
        item.invoice = invoice.id;
        invoice.total += item.amount;
      }
      this.invoices.push(invoice);
      return ok(this.shown(invoice));
    }
    const invoice = this.invoices.find((one) => one.id === id);
    if (invoice === undefined) return refusal(404, 'No such invoice');
    if (verb === undefined) invoice.autoAdvance = form.auto_advance === 'true';
    if (verb === 'finalize') invoice.status = invoice.total > 0 ? 'open' : 'paid';
    if (verb === 'void') invoice.status = 'void';
    if (verb === 'pay') {
      const declined = decline(invoice.customer, `pi_of_${invoice.id}`);
      if (declined !== undefined) return declined;
      invoice.status = 'paid';
    }
    return ok(this.shown(invoice));
  }

  #changeIntent(id: string | undefined, verb: string | undefined, form: Form): Answer {
    if (id !== undefined) {
      const intent = this.intents.find((one) => one.id === id);
      if (intent !== undefined && verb === 'cancel') intent.status = 'canceled';
      return ok({ id, status: intent?.status });
    }
    const intent = { id: this.#id('pi'), form, status: 'succeeded' };
    this.intents.push(intent);
    if (form.customer?.startsWith('cus_challenged')) intent.status = 'requires_action';
    const declined = decline(form.customer ?? '', intent.id);
    if (declined !== undefined) {
      intent.status = 'requires_payment_method';
      return declined;
    }
    return ok({
      id: intent.id,
      status: intent.status,
      amount: Number(form.amount),
      payment_method: form.payment_method,
    });
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${String(this.#count).padStart(6, '0')}`;
  }
}

const ok = (body: Json) => ({ status: 200, body });
const refusal = (status: number, message: string, more: Json = {}) => ({
  status,
  body: { error: { type: 'invalid_request_error', message, ...more } },
});

const metadataOf = (form: Form): Json =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const key = /^metadata\[(.+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );

const shownItem = (item: Item): Json => ({ id: item.id, amount: item.amount, metadata: metadataOf(item.form) });

const decline = (customer: string, intent: string) =>
  customer.startsWith('cus_declined')
    ? {
        status: 402,
        body: {
          error: {
            type: 'card_error',
            code: 'card_declined',
            decline_code: 'insufficient_funds',
            message: 'Your card has insufficient funds.',
            payment_intent: { id: intent, status: 'requires_payment_method' },
          },
        },
      }
    : undefined;
