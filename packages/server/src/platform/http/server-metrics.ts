import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The process's Prometheus metrics; domains add theirs to the registry. */
export class ServerMetrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'operation' | 'status'>;
  readonly #invoices: Counter<'outcome'>;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.#requests = new Histogram({
      name: 'takt_http_request_seconds',
      help: 'Time from a request to its answer',
      labelNames: ['operation', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
    this.#invoices = new Counter({
      name: 'takt_invoice_runs_total',
      help: 'Invoices made final, and runs that failed and will be tried again',
      labelNames: ['outcome'],
      registers: [this.registry],
    });
  }

  /** What became of the work of making invoices final. */
  get invoiceRuns(): { readonly finalized: () => void; readonly failed: () => void } {
    return {
      finalized: () => this.#invoices.inc({ outcome: 'finalized' }),
      failed: () => this.#invoices.inc({ outcome: 'failed' }),
    };
  }

  answered(operation: string, status: number, seconds: number): void {
    this.#requests.observe({ operation, status: String(status) }, seconds);
  }
}
