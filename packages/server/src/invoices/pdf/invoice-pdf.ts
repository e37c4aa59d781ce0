import { setImmediate as immediate } from 'node:timers/promises';
import { DAY, type Invoice, type LineItem, type PricingUnit } from '@takt/engine';
import { amountText, percentText, quantityText, unitPriceText } from './amounts.ts';
import { INK, PAGE, PageWriter, type TextStyle } from './page-writer.ts';

/** Who sends invoices: the operator of this Takt. */
export interface Seller {
  readonly name: string;
  /** Address, tax number, bank: as the operator wrote them. */
  readonly details: readonly string[];
}

export interface InvoicePaper {
  readonly invoice: Invoice;
  /** Absent on drafts. */
  readonly number?: string;
  readonly seller: Seller;
  readonly customerName: string;
  readonly pricingUnits: Readonly<Record<string, PricingUnit>>;
}

const MUTED = '#68707c';
const FAINT = '#d9dde3';
const GREEN = '#1f7a4d';
const TITLE: TextStyle = { size: 22, weight: 'bold' };
const LABEL: TextStyle = { size: 8, color: MUTED };
const BODY: TextStyle = { size: 9.5 };
const SMALL: TextStyle = { size: 8, color: MUTED };
const RIGHT = { align: 'right' } as const;

/** After this many lines other requests get a turn. */
const LINES_AT_ONCE = 20;

/** Columns of the table of lines: left edge and width. */
const COLUMNS = {
  description: { x: PAGE.left, width: 262 },
  quantity: { x: 318, width: 66 },
  unitPrice: { x: 390, width: 72 },
  amount: { x: 467, width: PAGE.right - 467 },
} as const;

/** An invoice on paper (invoices 12.3). */
export async function invoicePdf(paper: InvoicePaper): Promise<Buffer> {
  const { invoice, seller } = paper;
  const writer = new PageWriter({
    title: `Invoice ${paper.number ?? invoice.id}`,
    author: seller.name,
    createdAt: new Date(invoice.status === 'DRAFT' ? invoice.issuedAt : (invoice.finalizedAt ?? invoice.issuedAt)),
  });
  await new InvoiceLayout(writer, paper).write();
  return writer.bytes();
}

class InvoiceLayout {
  readonly #writer: PageWriter;
  readonly #paper: InvoicePaper;
  #y: number = PAGE.top;

  constructor(writer: PageWriter, paper: InvoicePaper) {
    this.#writer = writer;
    this.#paper = paper;
  }

  async write(): Promise<void> {
    this.#watermark();
    this.#letterhead();
    this.#parties();
    this.#tableHead();
    for (const [index, line] of this.#paper.invoice.lines.entries()) {
      this.#line(line);
      if (index % LINES_AT_ONCE === 0) await immediate();
    }
    this.#totals();
    this.#footers();
  }

  #unit(creditTypeId: string): PricingUnit {
    const unit = this.#paper.pricingUnits[creditTypeId];
    if (unit === undefined) throw new Error(`pricing unit ${creditTypeId} does not exist`);
    return unit;
  }

  #watermark(): void {
    const { status } = this.#paper.invoice;
    if (status === 'DRAFT') this.#writer.watermark('DRAFT', '#eef0f3');
    if (status === 'VOID') this.#writer.watermark('VOID', '#f9e3e3');
  }

  #letterhead(): void {
    const { seller, invoice } = this.#paper;
    const half = (PAGE.right - PAGE.left) / 2;
    this.#writer.text(TITLES[invoice.status], PAGE.left, this.#y, half, TITLE);
    let y = this.#y;
    y += this.#writer.text(seller.name, PAGE.left + half, y, half, { size: 11, weight: 'bold', ...RIGHT });
    for (const detail of seller.details)
      y += this.#writer.text(detail, PAGE.left + half, y, half, { ...SMALL, ...RIGHT });
    this.#y = Math.max(y, this.#y + 34) + 18;
  }

  #parties(): void {
    const { invoice, customerName } = this.#paper;
    const facts = this.#facts();
    const width = (PAGE.right - PAGE.left) / 2 - 12;
    let left = this.#y;
    left += this.#writer.text('Billed to', PAGE.left, left, width, LABEL);
    left += this.#writer.text(customerName, PAGE.left, left, width, { size: 11, weight: 'bold' });
    left += this.#writer.text(`Customer ${invoice.customerId}`, PAGE.left, left, width, SMALL);
    left += this.#writer.text(`Contract ${invoice.contractId}`, PAGE.left, left, width, SMALL);
    const x = PAGE.left + width + 24;
    let right = this.#y;
    for (const [label, value] of facts) {
      this.#writer.text(label, x, right, 60, { ...BODY, color: MUTED });
      // An id does not fit at full size, and must not be broken.
      const style = value === invoice.id ? SMALL : BODY;
      this.#writer.text(value, x + 60, right, width - 60, { ...style, ...RIGHT });
      right += this.#writer.lineHeight(BODY);
    }
    this.#y = Math.max(left, right) + 22;
  }

  #facts(): readonly (readonly [string, string])[] {
    const { invoice, number } = this.#paper;
    const { startingAt, endingBefore, issuedAt, netPaymentTermsDays } = invoice;
    return [
      ...(number === undefined ? [] : [['Number', number] as const]),
      ['Invoice id', invoice.id],
      ['Status', invoice.status],
      ...(startingAt === undefined || endingBefore === undefined
        ? []
        : [['Period', periodText(startingAt, endingBefore)] as const]),
      ['Issued', dateText(issuedAt)],
      ...(netPaymentTermsDays === undefined ? [] : [['Due', dateText(issuedAt + netPaymentTermsDays * DAY)] as const]),
    ];
  }

  #tableHead(): void {
    const { description, quantity, unitPrice, amount } = COLUMNS;
    this.#writer.text('Description', description.x, this.#y, description.width, LABEL);
    this.#writer.text('Quantity', quantity.x, this.#y, quantity.width, { ...LABEL, ...RIGHT });
    this.#writer.text('Unit price', unitPrice.x, this.#y, unitPrice.width, { ...LABEL, ...RIGHT });
    this.#writer.text('Amount', amount.x, this.#y, amount.width, { ...LABEL, ...RIGHT });
    this.#y += 14;
    this.#writer.rule(this.#y, INK);
    this.#y += 6;
  }

  #line(line: LineItem): void {
    const isApplication = line.type === 'applied_commit_or_credit';
    const style: TextStyle = isApplication ? { ...BODY, color: GREEN } : BODY;
    const indent = isApplication ? 10 : 0;
    const { description, quantity, unitPrice, amount } = COLUMNS;
    const unit = this.#unit(line.creditTypeId);
    const cells: readonly (readonly [string, { readonly x: number; readonly width: number }])[] = [
      [line.quantity === undefined ? '' : this.#quantity(line), quantity],
      [line.unitPrice === undefined ? '' : this.#unitPrice(line, unit), unitPrice],
      [amountText(line.total, unit), amount],
    ];
    const details = this.#details(line);
    const width = description.width - indent;
    const nameHeight = this.#writer.heightOf(line.name, width, style);
    const height = Math.max(
      nameHeight + (details === '' ? 0 : this.#writer.heightOf(details, width, SMALL)),
      ...cells.map(([text, cell]) => this.#writer.heightOf(text, cell.width, style)),
    );
    this.#reserve(height + 8);
    this.#writer.text(line.name, description.x + indent, this.#y, width, style);
    if (details !== '') this.#writer.text(details, description.x + indent, this.#y + nameHeight, width, SMALL);
    for (const [text, cell] of cells) this.#writer.text(text, cell.x, this.#y, cell.width, { ...style, ...RIGHT });
    this.#y += height + 4;
    this.#writer.rule(this.#y, FAINT, 0.4);
    this.#y += 4;
  }

  /** A composite charges a percentage of a spend (pricing 6.6). */
  #unitPrice(line: LineItem, unit: PricingUnit): string {
    if (line.unitPrice === undefined) return '';
    return line.productType === 'COMPOSITE' ? percentText(line.unitPrice) : unitPriceText(line.unitPrice, unit);
  }

  #quantity(line: LineItem): string {
    if (line.quantity === undefined) return '';
    if (line.productType === 'COMPOSITE') return amountText(line.quantity, this.#unit(line.creditTypeId));
    return quantityText(line.quantity);
  }

  #details(line: LineItem): string {
    const { invoice } = this.#paper;
    const parts: string[] = [];
    const { startingAt, endingBefore } = line;
    if (startingAt !== undefined && endingBefore !== undefined) {
      const isWhole = startingAt === invoice.startingAt && endingBefore === invoice.endingBefore;
      if (startingAt === endingBefore) parts.push(dateText(startingAt));
      else if (!isWhole) parts.push(periodText(startingAt, endingBefore));
    }
    if (line.type !== 'applied_commit_or_credit') {
      for (const values of [line.pricingGroupValues, line.presentationGroupValues]) {
        for (const [key, value] of Object.entries(values ?? {})) parts.push(`${key}: ${value ?? 'none'}`);
      }
      if (line.tier !== undefined) parts.push(`tier ${line.tier.level}`);
      if (line.isProrated === true) parts.push('prorated');
    } else if (line.commit?.kind === 'POSTPAID') {
      parts.push('counts towards the commitment');
    }
    return parts.join(' · ');
  }

  #totals(): void {
    const { invoice } = this.#paper;
    const unit = this.#unit(invoice.creditTypeId);
    const applied = invoice.total.minus(invoice.subtotal);
    const rows: readonly (readonly [string, string, TextStyle])[] = [
      ['Subtotal', amountText(invoice.subtotal, unit), BODY],
      ...(applied.isZero()
        ? []
        : [['Commits and credits applied', amountText(applied, unit), { ...BODY, color: GREEN }] as const]),
      [
        invoice.status === 'DRAFT' ? 'Total so far' : 'Total',
        amountText(invoice.total, unit),
        { size: 12, weight: 'bold' },
      ],
    ];
    this.#reserve(rows.length * 20 + 24);
    this.#y += 10;
    for (const [label, value, style] of rows) {
      this.#writer.text(label, 300, this.#y, 160, { ...style, ...RIGHT });
      this.#y += this.#writer.text(value, COLUMNS.amount.x, this.#y, COLUMNS.amount.width, { ...style, ...RIGHT }) + 4;
    }
  }

  /** Goes on to the next page where the height is not left on this one. */
  #reserve(height: number): void {
    if (this.#y + height <= PAGE.bottom) return;
    this.#writer.addPage();
    this.#y = PAGE.top;
    this.#watermark();
    this.#tableHead();
  }

  #footers(): void {
    const { invoice, number, seller } = this.#paper;
    const half = (PAGE.right - PAGE.left) / 2;
    this.#writer.onEveryPage((page, pages) => {
      this.#writer.rule(PAGE.bottom + 14, FAINT);
      this.#writer.text(`${seller.name} · ${number ?? invoice.id}`, PAGE.left, PAGE.bottom + 20, half, SMALL);
      this.#writer.text(`Page ${page} of ${pages}`, PAGE.left + half, PAGE.bottom + 20, half, { ...SMALL, ...RIGHT });
    });
  }
}

const TITLES: Readonly<Record<Invoice['status'], string>> = {
  DRAFT: 'Draft invoice',
  FINALIZED: 'Invoice',
  VOID: 'Invoice (void)',
};

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

const dateText = (instant: number): string => (instant % DAY === 0 ? dates : times).format(instant);

/** Whole days read by their last day; anything else by its exclusive end. */
const periodText = (start: number, end: number): string =>
  start % DAY === 0 && end % DAY === 0 && end > start
    ? `${dates.format(start)} – ${dates.format(end - DAY)}`
    : `${dateText(start)} – ${dateText(end)}`;
