import type { Product } from '@takt/engine';
import { productAt } from '@takt/engine';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { systemContext } from '../account/index.ts';
import type { Clock } from '../platform/clock/index.ts';
import type { SecretBox } from '../platform/crypto/index.ts';
import { ApiError, badRequest, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import { SYSTEM_ACTOR } from '../platform/http/operation.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { isUuid } from '../platform/schema.ts';
import { balancesPage, isShown as isBalanceShown } from './balances-page.ts';
import { type Html, html } from './html.ts';
import { invoicesPage, isShown as isInvoiceShown } from './invoices-page.ts';
import { Links } from './link.ts';
import { type Dashboard, readDashboard } from './options.ts';
import { page } from './page.ts';
import type {
  ContractBook,
  CustomerBook,
  InvoiceBook,
  PaymentDesk,
  StatementBook,
  UnitBook,
  UsageBook,
} from './ports.ts';
import { embeddableDashboard } from './schemas.ts';
import { RANGES, type RangeDays, rangeOf, readMetricUsage, usagePage } from './usage-page.ts';

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly box: SecretBox;
  readonly ttlMs: number;
  /** Under which address browsers reach this Takt. */
  readonly publicUrl: string;
  /** Which sites may put a dashboard into a frame: sources of `frame-ancestors`. */
  readonly frameAncestors: readonly string[];
  readonly customers: CustomerBook;
  readonly contracts: ContractBook;
  readonly invoices: InvoiceBook;
  readonly payments: PaymentDesk;
  readonly statements: StatementBook;
  readonly units: UnitBook & { loadProducts(q: Queryable): Promise<Readonly<Record<string, Product>>> };
  readonly usage: UsageBook;
}

const PUBLIC = { config: { public: true } } as const;
const PATH = '/embed';
const MAX_INVOICES = 1_000;

/** Dashboards that an operator's own pages show to their customers (integrations 7): a link, and what it opens. */
export class Dashboards {
  readonly #parts: Parts;
  readonly #links: Links;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#links = new Links(parts.box, parts.ttlMs);
  }

  /** The operation that makes links. */
  routes(api: Api): void {
    const { db, publicUrl } = this.#parts;
    api.read(embeddableDashboard, async ({ body, context }) => {
      const dashboard = readDashboard(body);
      await this.#requireShowable(db, dashboard);
      const token = this.#links.tokenFor(dashboard, context.now);
      return { data: { url: `${publicUrl}${PATH}?token=${token}` } };
    });
  }

  /** The pages behind the links; they need no cookie, and no token but their own. */
  pages(app: FastifyInstance): void {
    app.get<{ Querystring: { token?: string; days?: string } }>(PATH, PUBLIC, (request, reply) =>
      this.#answer(request.query.token, reply, async (dashboard, token) => {
        const content = await this.#page(dashboard, token, request.query.days);
        return reply.type('text/html; charset=utf-8').send(content.text);
      }),
    );
    app.get<{ Querystring: { token?: string }; Params: { id: string } }>(
      `${PATH}/invoices/:id/pdf`,
      PUBLIC,
      (request, reply) =>
        this.#answer(request.query.token, reply, async (dashboard) => {
          if (dashboard.kind !== 'invoices') throw new ApiError(403, 'Forbidden', 'this link shows no invoices');
          const pdf = await this.#parts.invoices.pdf(dashboard.customerId, request.params.id.toLowerCase());
          return reply.type('application/pdf').send(pdf);
        }),
    );
    // The one thing that a link lets change: its own invoices can be paid (integrations 7).
    app.post<{ Querystring: { token?: string }; Params: { id: string } }>(
      `${PATH}/invoices/:id/pay`,
      PUBLIC,
      (request, reply) =>
        this.#answer(request.query.token, reply, async (dashboard, token) => {
          if (dashboard.kind !== 'invoices') throw new ApiError(403, 'Forbidden', 'this link shows no invoices');
          if (!isUuid(request.params.id)) throw notFound('invoice', request.params.id);
          await this.#pay(dashboard, request.params.id.toLowerCase());
          return reply.redirect(`${PATH}?token=${token}`, 303);
        }),
    );
  }

  /** Whoever has pressed Pay sees what became of it; that there is nothing to pay any more is no fault of theirs. */
  async #pay({ customerId }: Dashboard, invoiceId: string): Promise<void> {
    const { db, clock, payments } = this.#parts;
    const context = { ...systemContext(clock.now()), actor: { ...SYSTEM_ACTOR, name: 'Customer dashboard' } };
    try {
      await db.transaction((tx) => payments.attempt(tx, context, customerId, invoiceId));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 400) throw error;
    }
  }

  async #requireShowable(q: Queryable, { customerId, kind, options }: Dashboard): Promise<void> {
    const { customers, contracts } = this.#parts;
    await customers.requireKnown(q, customerId);
    const own = await contracts.loadContracts(q, [customerId]);
    if (kind !== 'usage' && own.some(({ hierarchy }) => hierarchy !== undefined)) {
      throw badRequest(`dashboard: ${kind} cannot be shown for a customer with a contract in a hierarchy`);
    }
    if (options.contractId !== undefined && !own.some(({ id }) => id === options.contractId)) {
      throw badRequest(`dashboard_options: contract_id ${options.contractId} is no contract of the customer`);
    }
  }

  async #answer(
    token: string | undefined,
    reply: FastifyReply,
    show: (dashboard: Dashboard, token: string) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const { clock, frameAncestors } = this.#parts;
    reply.headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors ${frameAncestors.join(' ')}`,
    });
    const opened = this.#links.open(token ?? '', clock.now());
    switch (opened.kind) {
      case 'open':
        return show(opened.dashboard, token ?? '');
      case 'forged':
        return refuse(reply, 401, 'This link is not valid.');
      case 'expired':
        return refuse(reply, 403, 'This link has expired. Reload the page that it stands in.');
      default:
        return opened satisfies never;
    }
  }

  async #page(dashboard: Dashboard, token: string, days: string | undefined): Promise<Html> {
    switch (dashboard.kind) {
      case 'invoices':
        return this.#invoices(dashboard, token);
      case 'commits_and_credits':
        return this.#balances(dashboard);
      case 'usage':
        return this.#usage(dashboard, token, RANGES.find((each) => String(each) === days) ?? RANGES[0]);
      default:
        return dashboard.kind satisfies never;
    }
  }

  async #invoices(dashboard: Dashboard, token: string): Promise<Html> {
    const { db, clock, invoices, units, payments } = this.#parts;
    const { customerId, options } = dashboard;
    const filter = options.contractId === undefined ? {} : { contractId: options.contractId };
    const found = await invoices.list(customerId, filter, { after: undefined, limit: MAX_INVOICES, descending: true });
    const now = clock.now();
    const shown = found.map(({ invoice }) => invoice).filter((invoice) => isInvoiceShown(invoice, options, now));
    return invoicesPage(dashboard, {
      invoices: shown,
      units: await units.pricingUnits(db),
      payable: await payments.payable(db, shown),
      address: (id, what) => `${PATH}/invoices/${id}/${what}?token=${token}`,
    });
  }

  async #balances(dashboard: Dashboard): Promise<Html> {
    const { db, clock, statements, units } = this.#parts;
    const { statement } = await statements.of(dashboard.customerId);
    const products = await units.loadProducts(db);
    const now = clock.now();
    return balancesPage(dashboard, {
      balances: statement.balances.filter((state) => isBalanceShown(state, dashboard.options)),
      units: await units.pricingUnits(db),
      productName: (id) => {
        const product = products[id];
        return product === undefined ? id : productAt(product, now).name;
      },
      now,
    });
  }

  async #usage(dashboard: Dashboard, token: string, days: RangeDays): Promise<Html> {
    const { clock, usage } = this.#parts;
    const now = clock.now();
    const range = rangeOf(days, now);
    const metrics = await usage.billedMetrics(dashboard.customerId, now);
    return usagePage(dashboard, {
      metrics: await Promise.all(
        metrics.map((metric) => readMetricUsage(usage, dashboard.customerId, metric, dashboard, range)),
      ),
      days,
      now,
      rangeAddress: (each) => `${PATH}?token=${token}&days=${each}`,
    });
  }
}

const refuse = (reply: FastifyReply, status: 401 | 403, message: string): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(page('Not available', {}, [html`<p>${message}</p>`]).text);
