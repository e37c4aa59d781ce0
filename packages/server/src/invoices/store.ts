import type { Contract, Facts, HourQuantity, LineItem, ProfessionalServiceInvoice, SettledInvoice } from '@takt/engine';
import { encodeDocument } from '../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../platform/postgres/index.ts';
import type { FiledInvoice, NumberedInvoice, TermsVersion } from '../statements/index.ts';

/** Usage by hour of a line, as it is stored: pairs of hour and quantity. */
type StoredHours = readonly (readonly [hour: number, quantity: HourQuantity['quantity']])[];

type Header = Omit<SettledInvoice, 'lines' | 'transientLines' | 'status' | 'voidedAt'>;

/** What only breakdowns read. */
interface Spread {
  readonly byLine: Readonly<Record<string, StoredHours>>;
  readonly transientLines: readonly LineItem[];
}

interface Row {
  readonly header: Header;
  readonly status: 'FINALIZED' | 'VOID';
  readonly voided_at: number | null;
  readonly lines: readonly LineItem[] | null;
  readonly spread?: Spread | null;
}

/** Finalized and void invoices, and issue dates that were moved by hand: what statements take as facts. */
export class InvoiceStore {
  /** @param withLines whose usage invoices come with their lines and hours; all other lines are left out. */
  async loadFacts(q: Queryable, customerIds: readonly string[], withLines: readonly string[]): Promise<Facts> {
    const rows = await q.query<Row>(
      `SELECT header, status, voided_at,
              CASE WHEN type = 'USAGE' AND customer_id = ANY($2) THEN lines END AS lines,
              CASE WHEN type = 'USAGE' AND customer_id = ANY($2) THEN spread END AS spread
       FROM invoices WHERE customer_id = ANY($1) ORDER BY finalized_at, seq`,
      [customerIds, withLines],
    );
    const dates = await q.query<{ invoice_id: string; issue_date: number }>(
      'SELECT invoice_id, issue_date FROM invoice_issue_dates WHERE customer_id = ANY($1)',
      [customerIds],
    );
    return {
      invoices: rows.map(settledOf),
      issueDates: Object.fromEntries(dates.map((row) => [row.invoice_id, row.issue_date])),
    };
  }

  /** In the order given. */
  async insert(tx: Tx, invoices: readonly NumberedInvoice[], madeFrom: TermsVersion): Promise<void> {
    const instant = (value: number | undefined): Date | null => (value === undefined ? null : timestamp(value));
    const documents = invoices.map(({ invoice }) => documentsOf(invoice));
    const all = <T>(columnOf: (invoice: SettledInvoice) => T): readonly T[] =>
      invoices.map(({ invoice }) => columnOf(invoice));
    await tx.query(
      `INSERT INTO invoices (id, customer_id, contract_id, number, type, status, credit_type_id, starting_at, ending_before,
                             issued_at, finalized_at, voided_at, regenerated_from, header, lines, spread,
                             catalog_version, contracts_version)
       SELECT new.*, $17, $18
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::uuid[],
                     $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::timestamptz[],
                     $13::uuid[], $14::jsonb[], $15::jsonb[], $16::jsonb[]) AS new`,
      [
        all(({ id }) => id),
        all(({ customerId }) => customerId),
        all(({ contractId }) => contractId),
        invoices.map(({ number }) => number ?? null),
        all(({ type }) => type),
        all(({ status }) => status),
        all(({ creditTypeId }) => creditTypeId),
        all(({ startingAt }) => instant(startingAt)),
        all(({ endingBefore }) => instant(endingBefore)),
        all(({ issuedAt }) => timestamp(issuedAt)),
        all(({ finalizedAt }) => timestamp(finalizedAt)),
        all(({ voidedAt }) => instant(voidedAt)),
        all(({ regeneratedFromInvoiceId }) => regeneratedFromInvoiceId ?? null),
        documents.map(({ header }) => header),
        documents.map(({ lines }) => lines),
        documents.map(({ spread }) => spread),
        madeFrom.catalog,
        madeFrom.contracts,
      ],
    );
  }

  /** The invoices with these ids that are settled, by id, with their lines. */
  async load(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, SettledInvoice>> {
    if (ids.length === 0) return new Map();
    const rows = await q.query<Row & { id: string }>(
      'SELECT id, header, status, voided_at, lines FROM invoices WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, settledOf(row)]));
  }

  /** The same with each usage line's quantity by hour, and what they were made from. */
  async loadFiled(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, FiledInvoice>> {
    if (ids.length === 0) return new Map();
    const rows = await q.query<Row & { id: string; catalog_version: number; contracts_version: number }>(
      `SELECT id, header, status, voided_at, lines, spread, catalog_version, contracts_version
         FROM invoices WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(
      rows.map((row) => {
        const madeFrom = { catalog: row.catalog_version, contracts: row.contracts_version };
        return [row.id, { invoice: settledOf(row), madeFrom }];
      }),
    );
  }

  /** The number of a settled invoice in its customer's series. */
  async numberOf(q: Queryable, id: string): Promise<number | undefined> {
    const [row] = await q.query<{ number: number | null }>('SELECT number FROM invoices WHERE id = $1', [id]);
    return row?.number ?? undefined;
  }

  async loadServiceInvoices(
    q: Queryable,
    customerIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ProfessionalServiceInvoice[]>> {
    const rows = await q.query<{ contract_id: string; document: ProfessionalServiceInvoice }>(
      'SELECT contract_id, document FROM professional_service_invoices WHERE customer_id = ANY($1) ORDER BY seq',
      [customerIds],
    );
    const byContract = new Map<string, ProfessionalServiceInvoice[]>();
    for (const { contract_id, document } of rows) {
      const asked = byContract.get(contract_id) ?? [];
      asked.push(document);
      byContract.set(contract_id, asked);
    }
    return byContract;
  }

  async insertServiceInvoice(tx: Tx, contract: Contract, invoice: ProfessionalServiceInvoice): Promise<void> {
    await tx.query(
      'INSERT INTO professional_service_invoices (id, customer_id, contract_id, document) VALUES ($1, $2, $3, $4)',
      [invoice.id, contract.customerId, contract.id, encodeDocument(invoice)],
    );
  }

  async markVoid(tx: Tx, id: string, at: number): Promise<void> {
    await tx.query(`UPDATE invoices SET status = 'VOID', voided_at = $2 WHERE id = $1`, [id, timestamp(at)]);
  }

  async moveIssueDate(tx: Tx, customerId: string, invoiceId: string, issueDate: number): Promise<void> {
    await tx.query(
      `INSERT INTO invoice_issue_dates (invoice_id, customer_id, issue_date) VALUES ($1, $2, $3)
       ON CONFLICT (invoice_id) DO UPDATE SET issue_date = excluded.issue_date`,
      [invoiceId, customerId, timestamp(issueDate)],
    );
  }
}

/** The documents that an invoice is stored as. */
function documentsOf(invoice: SettledInvoice) {
  const { lines, transientLines = [], status, voidedAt, ...header } = invoice;
  const spread: Spread = { byLine: hoursByLine(lines), transientLines };
  return {
    header: encodeDocument(header),
    lines: encodeDocument(lines.map(({ hours, ...line }) => line)),
    spread: encodeDocument(spread),
  };
}

const hoursByLine = (lines: readonly LineItem[]): Readonly<Record<string, StoredHours>> =>
  Object.fromEntries(
    lines
      .filter(({ hours }) => hours !== undefined)
      .map(({ id, hours = [] }) => [id, hours.map(({ hour, quantity }) => [hour, quantity] as const)]),
  );

function settledOf({ header, status, voided_at, lines, spread }: Row): SettledInvoice {
  const withHours = (line: LineItem): LineItem => {
    const stored = spread?.byLine[line.id];
    return stored === undefined ? line : { ...line, hours: stored.map(([hour, quantity]) => ({ hour, quantity })) };
  };
  return {
    ...header,
    status,
    ...(voided_at === null ? {} : { voidedAt: voided_at }),
    lines: (lines ?? []).map(withHours),
    ...(spread == null || spread.transientLines.length === 0 ? {} : { transientLines: spread.transientLines }),
  };
}
