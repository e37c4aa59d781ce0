import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AccountSecrets, Audit } from '../account/index.ts';
import { type Clock, SystemClock } from '../platform/clock/index.ts';
import type { SecretBox } from '../platform/crypto/index.ts';
import type { Api } from '../platform/http/api.ts';
import type { Log } from '../platform/log.ts';
import type { Db, Tx } from '../platform/postgres/index.ts';
import { type ArchivalListener, Configurations, type CustomerBook } from './configurations/service.ts';
import type {
  ContractBook,
  CustomerSettings,
  DraftBook,
  FieldBook,
  InvoiceBook,
  Notices,
  UnitBook,
} from './deliveries/ports.ts';
import { Deliveries } from './deliveries/service.ts';
import { releaseClaims } from './deliveries/store.ts';
import { DeliveryWorker } from './deliveries/worker.ts';
import { type MarketplaceAccess, MeteringWorker, marketplaces, releaseMeters } from './marketplaces/index.ts';
import type { OpenBook } from './marketplaces/metering.ts';
import { DeliveryMethods } from './methods/service.ts';
import { MethodStore } from './methods/store.ts';
import type { Gates } from './payments/ports.ts';
import { paymentRoutes } from './payments/routes.ts';
import { Payments } from './payments/service.ts';
import { ConfigurationsOfContracts } from './provider-book.ts';
import { retiredRoutes } from './retired.ts';
import { providerRoutes } from './routes.ts';
import { StripeApi } from './stripe/api.ts';
import { StripeCollector } from './stripe/collector.ts';
import { StripePacking } from './stripe/delivery.ts';
import { StripeNews } from './stripe/events.ts';
import { StripeSweep } from './stripe/sweep.ts';
import { stripeWebhookRoutes } from './stripe/webhook-routes.ts';
import { Anrok } from './tax/anrok.ts';

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly box: SecretBox;
  readonly audit: Audit;
  readonly secrets: Pick<AccountSecrets, 'inboundWebhookSecret'>;
  readonly notices: Notices;
  readonly customers: CustomerBook & CustomerSettings;
  readonly customFields: FieldBook;
  readonly contracts: ContractBook;
  readonly invoices: InvoiceBook;
  readonly statements: DraftBook & OpenBook;
  readonly units: UnitBook;
  readonly gates: Gates;
  /** Told when configurations of a customer are archived, beside what happens here. */
  readonly configurationsArchived: ArchivalListener;
  readonly stripeApiBase: string;
  readonly anrokApiBase: string;
  readonly marketplaces: MarketplaceAccess;
  /** Who sends the invoices. */
  readonly vendor: string;
  readonly environment: 'PRODUCTION' | 'SANDBOX';
  /** No other process works on this database: whatever is claimed at the start was claimed by one that is gone. */
  readonly isAlone: boolean;
  readonly isClockMoving: () => boolean;
}

/** Takt is to be down within ten seconds, whatever providers do. */
const STOP_MS = 4_000;

/** Connections to providers, who customers are there, what goes out to them and what comes back (integrations 1 to 6). */
export class Integrations {
  readonly configurations: Configurations;
  /** What contracts ask for. */
  readonly providers: ConfigurationsOfContracts;
  readonly deliveries: Deliveries;
  readonly payments: Payments;
  readonly #parts: Parts;
  readonly #methods: DeliveryMethods;
  readonly #news: StripeNews;
  readonly #worker: DeliveryWorker;
  readonly #sweep: StripeSweep;
  readonly #metering: MeteringWorker;

  constructor(parts: Parts) {
    const { db, clock, log, audit, customers, contracts, invoices, units, statements, notices, gates } = parts;
    this.#parts = parts;
    this.#methods = new DeliveryMethods({
      store: new MethodStore(parts.box),
      stripe: new StripeApi(parts.stripeApiBase),
      audit,
    });
    const methods = this.#methods;
    const configurations = new Configurations({
      methods,
      customers,
      audit,
      archived: async (tx, context, customerId, ids) => {
        await parts.configurationsArchived(tx, context, customerId, ids);
        await deliveries.configurationsArchived(tx, ids);
      },
    });
    const deliveries = new Deliveries({
      clock,
      configurations,
      contracts,
      invoices,
      statements,
      units,
      notices,
      audit,
      gates,
      wake: () => this.#worker.wake(),
    });
    const packing = new StripePacking({
      methods,
      customers,
      contracts,
      units,
      customFields: parts.customFields,
      vendor: parts.vendor,
      environment: parts.environment,
    });
    const payments = new Payments({
      db,
      clock,
      audit,
      customers,
      contracts,
      invoices,
      statements: parts.statements,
      configurations,
      deliveries,
      packing,
      gates,
      anrok: new Anrok(parts.anrokApiBase),
    });
    const charge = payments.chargeFinal.bind(payments);
    this.#worker = new DeliveryWorker({
      db,
      clock,
      wall: new SystemClock(),
      log,
      invoices,
      configurations,
      deliveries,
      collector: new StripeCollector({ db, packing, deliveries, charge }),
      isClockMoving: parts.isClockMoving,
    });
    this.#news = new StripeNews({ db, clock, deliveries, invoices, units });
    this.#news.onEvent((type, object) => payments.takeEvent(type, object));
    this.#sweep = new StripeSweep({ db, clock, log, configurations, methods, news: this.#news });
    this.#metering = new MeteringWorker({
      db,
      clock,
      wall: new SystemClock(),
      log,
      audit,
      notices,
      configurations,
      methods,
      deliveries,
      statements,
      marketplaceOf: marketplaces(parts.marketplaces, new SystemClock()),
      isClockMoving: parts.isClockMoving,
    });
    this.configurations = configurations;
    this.providers = new ConfigurationsOfContracts(configurations);
    this.deliveries = deliveries;
    this.payments = payments;
  }

  /** Nobody is asked to pay a void invoice any more, and one that waits to be sent is not sent. */
  async invoiceVoided(tx: Tx, invoiceId: string): Promise<void> {
    await this.payments.invoiceVoided(tx, invoiceId);
    await this.deliveries.invoiceVoided(tx, invoiceId);
  }

  /** Operations under a token. */
  routes(api: Api): void {
    const { db, log, units } = this.#parts;
    const { configurations, deliveries } = this;
    providerRoutes(api, { db, log, methods: this.#methods, configurations, deliveries });
    paymentRoutes(api, db, this.payments, units);
  }

  /** What Stripe calls, and what older clients ask for in vain. */
  callbacks(app: FastifyInstance): void {
    const { db, clock, secrets } = this.#parts;
    stripeWebhookRoutes(app, { db, clock, secrets, methods: this.#methods, news: this.#news });
    retiredRoutes(app);
  }

  async start(): Promise<void> {
    const { db, isAlone } = this.#parts;
    if (isAlone) await Promise.all([releaseClaims(db), releaseMeters(db)]);
    this.#worker.start();
    this.#sweep.start();
    this.#metering.start();
  }

  /** Looks at once for what is to be handed over. */
  wake(): void {
    this.#worker.wake();
  }

  /** What still waits for a provider's answer then is left: claims run out, and asking again is harmless. */
  async stop(): Promise<void> {
    const all = Promise.all([this.#metering.stop(), this.#sweep.stop(), this.#worker.stop()]);
    await Promise.race([all, delay(STOP_MS, undefined, { ref: false })]);
  }
}
