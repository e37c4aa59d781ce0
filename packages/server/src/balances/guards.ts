import type { Static } from '@sinclair/typebox';
import type { Balance, Contract, Instant, SettledInvoice } from '@takt/engine';
import { badRequest } from '../platform/errors.ts';
import type { UpdateAccessScheduleInput, UpdateInvoiceScheduleInput } from './schemas.ts';

/** What settled invoices and renewals forbid to change (contracts 4). */
export class Guards {
  readonly #billed = new Set<string>();
  readonly #billedOnVoid = new Set<string>();
  readonly #drawn = new Set<string>();
  readonly #trueups = new Set<string>();
  readonly #invoiced = new Set<string>();
  readonly #contracts: ReadonlyMap<string, Contract>;
  readonly #now: Instant;

  constructor(invoices: readonly SettledInvoice[], contracts: readonly Contract[], now: Instant) {
    for (const invoice of invoices) {
      const isStanding = invoice.status === 'FINALIZED';
      for (const { itemId } of invoice.billedItems) (isStanding ? this.#billed : this.#billedOnVoid).add(itemId);
      if (!isStanding) continue;
      this.#invoiced.add(invoice.contractId);
      if (invoice.trueupOf !== undefined) this.#trueups.add(invoice.trueupOf);
      for (const { segmentId } of invoice.deductions) this.#drawn.add(segmentId);
    }
    this.#contracts = new Map(contracts.map((contract) => [contract.id, contract]));
    this.#now = now;
  }

  /** Whether a finalized invoice trues up this postpaid commit. */
  isTruedUp(balance: Balance): boolean {
    return this.#trueups.has(balance.id);
  }

  /** Whether a finalized invoice bills this item. */
  isBilled(itemId: string): boolean {
    return this.#billed.has(itemId);
  }

  checkInvoiceEdit(edit: Static<typeof UpdateInvoiceScheduleInput>, where: string): void {
    for (const { id } of [...(edit.update_schedule_items ?? []), ...(edit.remove_schedule_items ?? [])]) {
      if (!this.#billed.has(id.toLowerCase())) continue;
      throw badRequest(`${where}: item ${id} is on a finalized invoice; void that first`);
    }
    for (const { id } of edit.remove_schedule_items ?? []) {
      if (!this.#billedOnVoid.has(id.toLowerCase())) continue;
      throw badRequest(`${where}.remove_schedule_items: item ${id} is on a voided invoice and cannot be removed`);
    }
  }

  checkAccessEdit(edit: Static<typeof UpdateAccessScheduleInput>, where: string): void {
    for (const { id } of edit.remove_schedule_items ?? [])
      this.checkRemoval(id.toLowerCase(), `${where}.remove_schedule_items`);
  }

  /** A segment that a finalized invoice drew stays. */
  checkRemoval(segmentId: string, where: string): void {
    if (!this.#drawn.has(segmentId)) return;
    throw badRequest(`${where}: segment ${segmentId} was drawn by a finalized invoice; void that first`);
  }

  /** Its source rules it. */
  checkNoRollover(balance: Balance, where: string): void {
    if (balance.rolledOverFrom === undefined) return;
    throw badRequest(`${where}: ${balance.id} was rolled over from another contract and cannot be edited`);
  }

  /** What has rolled over to a renewal can be edited for a while only. */
  checkRolloverSource(
    balance: Balance,
    edit: { readonly access_schedule?: object; readonly invoice_schedule?: object },
    where: string,
  ): void {
    const contract = balance.contractId === undefined ? undefined : this.#contracts.get(balance.contractId);
    const renewal = contract?.transitions.find(({ fromContractId }) => fromContractId === contract.id);
    const rolls = balance.rolloverFraction?.gt(0) ?? false;
    if (contract === undefined || renewal === undefined || !rolls) return;
    if (edit.access_schedule !== undefined && this.#invoiced.has(renewal.toContractId)) {
      throw badRequest(`${where}access_schedule: has rolled over to a contract that has a finalized invoice`);
    }
    if (edit.invoice_schedule !== undefined && (contract.endingBefore ?? Number.POSITIVE_INFINITY) <= this.#now) {
      throw badRequest(`${where}invoice_schedule: has rolled over, and its contract has ended`);
    }
  }

  /** Nothing finalized may have drawn it, and nothing finalized may bill it. */
  checkArchival(balance: Balance, where: string): void {
    if (balance.archivedAt !== undefined) throw badRequest(`${where}: ${balance.id} is archived already`);
    if (balance.segments.some(({ id }) => this.#drawn.has(id))) {
      throw badRequest(`${where}: ${balance.id} was drawn by a finalized invoice; void that first`);
    }
    const items = balance.invoiceSchedule?.items ?? [];
    if (this.isTruedUp(balance) || items.some(({ id }) => this.#billed.has(id))) {
      throw badRequest(`${where}: ${balance.id} is billed by a finalized invoice; void that first`);
    }
  }
}
