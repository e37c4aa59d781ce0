import type { Bank } from '../balances/bank.ts';
import type { Charge } from '../balances/charge.ts';
import { draw } from '../balances/draw.ts';
import type { BilledCharge, DraftInvoice } from '../invoice.ts';
import { ZERO } from '../money.ts';
import { productAt } from '../product.ts';
import type { RateCard } from '../rate.ts';
import { rateComposites, type SettledSpend } from '../rating/rate-composites.ts';
import { rateUsage } from '../rating/rate-usage.ts';
import type { UsageRatingInput } from '../rating/rated-usage.ts';
import { overlaps } from '../time/index.ts';
import type { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { type RawLine, sliceLines, subscriptionLine } from './charges.ts';
import { amendmentOf } from './dated-items.ts';
import { conversionLines, serviceLines, taxLines } from './extra-lines.ts';
import { headerOf, placed, royaltyOf } from './header.ts';
import { itemLine, type LineContext, type LineDraft, linesOf, totalsOf } from './lines.ts';
import type { PlannedInvoice, PlannedScheduled, PlannedUsage, PricedCharge } from './plan.ts';
import { deductionsOf, spendOf } from './settled-charges.ts';

/** What one contract's usage of a period was settled at: the base of composites over all contracts of a customer (pricing 6.6). */
interface SpendRecord {
  readonly planned: PlannedUsage;
  readonly spend: readonly SettledSpend[];
}

/** Makes drafts, one after the other, each drawing on what the ones before it left (contracts 8). */
export class Drafting {
  readonly #world: World;
  readonly #usage: Usage;
  readonly #bank: Bank;
  readonly #plans: readonly PlannedInvoice[];
  readonly #settled: SpendRecord[] = [];

  constructor(world: World, usage: Usage, bank: Bank, plans: readonly PlannedInvoice[]) {
    this.#world = world;
    this.#usage = usage;
    this.#bank = bank;
    this.#plans = plans;
  }

  draft(planned: PlannedInvoice): DraftInvoice {
    switch (planned.type) {
      case 'USAGE':
        return this.#usageDraft(planned);
      case 'SCHEDULED':
        return this.#scheduledDraft(planned);
      default:
        return planned satisfies never;
    }
  }

  #usageDraft(planned: PlannedUsage): DraftInvoice {
    const { party, slot, items, charges: subscriptionCharges } = planned;
    const { contract, terms } = party;
    const { period } = slot;
    const context: LineContext = { terms, now: this.#world.now };
    const card = contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];
    if (card === undefined) throw new Error(`the rate card of contract ${contract.id} is not among the terms`);

    const accounts = this.#bank.serving(contract);
    const { usageLines, transientLines } = this.#usageLines(planned, card, context);
    const subscriptionLines = subscriptionCharges
      .map((charge) => subscriptionLine(charge, context))
      .toSorted((a, b) => (a.base.startingAt ?? 0) - (b.base.startingAt ?? 0));
    draw(accounts, chargesIn(usageLines), 'USAGE');
    draw(accounts, chargesIn(subscriptionLines), 'SUBSCRIPTION');
    const composites = this.#compositeLines(planned, card, usageLines, context);
    draw(accounts, chargesIn(composites), 'COMPOSITE');

    const drawn = [...usageLines, ...subscriptionLines, ...composites];
    const lines = [
      ...inProductOrder([...usageLines, ...composites], card).flatMap(({ base, charges }) =>
        linesOf(base, charges, context),
      ),
      ...subscriptionLines.flatMap(({ base, charges }) => linesOf(base, charges, context)),
      ...items.toSorted((a, b) => a.item.timestamp - b.item.timestamp).map((item) => itemLine(item, context)),
    ];
    const all = [...lines, ...conversionLines(lines, card, period.start, period.end, context)];
    const royalty = royaltyOf(contract, period, all);
    return {
      id: slot.id,
      status: 'DRAFT',
      ...headerOf(party, 'USAGE', period.start),
      creditTypeId: card.fiatCreditTypeId,
      lines: placed(slot.id, all, royalty),
      ...(transientLines.length === 0
        ? {}
        : { transientLines: placed(`${slot.id} transient`, transientLines, undefined) }),
      ...totalsOf(all, card.fiatCreditTypeId),
      startingAt: period.start,
      endingBefore: period.end,
      issuedAt: slot.issuedAt,
      dueAt: slot.issuedAt,
      deductions: deductionsOf(chargesIn(drawn), period.end, contract.id),
      rolledOver: [],
      billedItems: items.map(({ item }) => ({ itemId: item.id, timestamp: item.timestamp })),
      billedCharges: billedCharges(planned.charges),
      ...(royalty === undefined ? {} : { resellerRoyalty: royalty }),
    };
  }

  #ratingInput({ party, slot }: PlannedUsage, card: RateCard): UsageRatingInput {
    const { contract, terms } = party;
    return {
      contract,
      rateCard: card,
      products: terms.products,
      metrics: terms.metrics,
      period: slot.period,
      usage: this.#usage,
      segments: this.#bank.liveSegments(contract, slot.period),
    };
  }

  #usageLines(
    planned: PlannedUsage,
    card: RateCard,
    context: LineContext,
  ): { readonly usageLines: readonly RawLine[]; readonly transientLines: readonly LineDraft[] } {
    const { period } = planned.slot;
    if (period.start === period.end) return { usageLines: [], transientLines: [] };
    const { slices } = rateUsage(this.#ratingInput(planned, card));
    const transient = sliceLines(
      slices.filter((slice) => slice.isTransient),
      context,
    );
    return {
      usageLines: sliceLines(
        slices.filter((slice) => !slice.isTransient),
        context,
      ),
      transientLines: transient.flatMap(({ base, charges }) => linesOf(base, charges, context)),
    };
  }

  #compositeLines(
    planned: PlannedUsage,
    card: RateCard,
    usageLines: readonly RawLine[],
    context: LineContext,
  ): readonly RawLine[] {
    const { period } = planned.slot;
    if (period.start === period.end) return [];
    const spend = spendOf(usageLines);
    this.#settled.push({ planned, spend });
    const customerSpend = spansCustomer(card, context) ? this.#customerSpend(planned) : spend;
    const input = this.#ratingInput(planned, card);
    const slices = rateComposites({ ...input, spend, customerSpend }).filter((slice) => !slice.isTransient);
    return sliceLines(slices, context);
  }

  /**
   * Usage spend of all the customer's contracts that may lie in the period, whatever their own periods: as settled where an invoice came
   * before this one, as finalized where it is a fact, and before any balance where it comes after.
   */
  #customerSpend(planned: PlannedUsage): readonly SettledSpend[] {
    const { period } = planned.slot;
    const { customerId } = planned.party.contract;
    const mayLieWithin = (other: PlannedUsage): boolean =>
      other.party.contract.customerId === customerId && overlaps(other.slot.period, period);
    const before = this.#settled.filter((record) => mayLieWithin(record.planned));
    const seen = new Set(before.map((record) => record.planned.slot.id));
    const after = this.#plans.flatMap((other) => {
      if (other.type !== 'USAGE' || seen.has(other.slot.id) || !mayLieWithin(other)) return [];
      const { contract, terms } = other.party;
      const card = contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];
      if (card === undefined) return [];
      return spendOf(this.#usageLines(other, card, { terms, now: this.#world.now }).usageLines);
    });
    return [...before.flatMap((record) => record.spend), ...this.#finalizedSpend(planned), ...after];
  }

  #finalizedSpend({ party, slot }: PlannedUsage): readonly SettledSpend[] {
    const { contract, terms } = party;
    return this.#world.facts.invoices
      .filter(
        (invoice) =>
          invoice.status === 'FINALIZED' &&
          invoice.type === 'USAGE' &&
          invoice.customerId === contract.customerId &&
          invoice.startingAt !== undefined &&
          invoice.endingBefore !== undefined &&
          overlaps({ start: invoice.startingAt, end: invoice.endingBefore }, slot.period),
      )
      .flatMap((invoice) => invoice.lines)
      .flatMap((line): SettledSpend[] => {
        const product = line.productId === undefined ? undefined : terms.products[line.productId];
        if (line.type !== 'usage' || product?.type !== 'USAGE') return [];
        if (line.startingAt === undefined || line.endingBefore === undefined) return [];
        const unitPrice = line.unitPrice ?? ZERO;
        return [
          {
            productId: product.id,
            tags: productAt(product, line.startingAt).tags,
            creditTypeId: line.creditTypeId,
            window: { start: line.startingAt, end: line.endingBefore },
            total: line.total,
            hours: () =>
              (line.hours ?? []).map(({ hour, quantity }) => ({ hour, quantity: quantity.times(unitPrice) })),
          },
        ];
      });
  }

  #scheduledDraft(planned: PlannedScheduled): DraftInvoice {
    const { party, id, creditTypeId, timestamp, generation, issuedAt, items, heldFor, seatsOf } = planned;
    const { contract, terms } = party;
    const context: LineContext = { terms, now: this.#world.now };
    const subscriptionLines = planned.charges
      .map((charge) => subscriptionLine(charge, context))
      .toSorted((a, b) => (a.base.startingAt ?? 0) - (b.base.startingAt ?? 0));
    draw(this.#bank.serving(contract), chargesIn(subscriptionLines), 'SUBSCRIPTION');
    const lines = [
      ...subscriptionLines.flatMap(({ base, charges }) => linesOf(base, charges, context)),
      ...items.map((item) => itemLine(item, context)),
      ...taxLines(planned),
      ...serviceLines(planned, context),
    ];
    const royalty = royaltyOf(contract, { start: timestamp, end: timestamp }, lines);
    const amendmentId = amendmentBehind(planned);
    return {
      id,
      status: 'DRAFT',
      ...headerOf(party, seatsOf === undefined ? 'SCHEDULED' : 'SEAT_PURCHASE', issuedAt),
      ...(amendmentId === undefined ? {} : { amendmentId }),
      creditTypeId,
      lines: placed(id, lines, royalty),
      ...totalsOf(lines, creditTypeId),
      ...(seatsOf === undefined
        ? { scheduledFor: timestamp }
        : { startingAt: seatsOf.start, endingBefore: seatsOf.end }),
      ...(generation === undefined ? {} : { generation }),
      issuedAt,
      ...(heldFor === undefined ? { dueAt: issuedAt } : {}),
      deductions: deductionsOf(chargesIn(subscriptionLines), timestamp, contract.id),
      rolledOver: [],
      billedItems: items.map(({ item }) => ({ itemId: item.id, timestamp: item.timestamp })),
      billedCharges: billedCharges(planned.charges),
      ...(royalty === undefined ? {} : { resellerRoyalty: royalty }),
    };
  }
}

/** The amendment that everything on a scheduled invoice comes from, if it is one (invoices 10). */
function amendmentBehind({ party, items, charges, services }: PlannedScheduled): string | undefined {
  const billed = (services?.lines ?? []).map(({ professionalServiceId }) =>
    party.contract.professionalServices.find(({ id }) => id === professionalServiceId),
  );
  const amendments = new Set([
    ...items.map(({ source }) => amendmentOf(source)),
    ...charges.map(() => undefined),
    ...billed.map((service) => service?.amendmentId),
  ]);
  const [only] = amendments;
  return amendments.size === 1 ? only : undefined;
}

const billedCharges = (charges: readonly PricedCharge[]): readonly BilledCharge[] =>
  charges.map(({ charge: { subscription, from, quantity } }) => ({ subscriptionId: subscription.id, from, quantity }));

const chargesIn = (lines: readonly RawLine[]): readonly Charge[] =>
  lines.flatMap(({ charges }) => charges.map(({ charge }) => charge));

/** Lines of products in the order of the card; within a product as they come (invoices 4.6). */
function inProductOrder(lines: readonly RawLine[], card: RateCard): readonly RawLine[] {
  const positions = new Map(card.productOrder.map((id, index) => [id, index]));
  const position = ({ base }: RawLine): number => positions.get(base.productId ?? '') ?? positions.size;
  return lines.toSorted((a, b) => position(a) - position(b));
}

const spansCustomer = (card: RateCard, { terms, now }: LineContext): boolean =>
  card.productOrder.some((id) => {
    const product = terms.products[id];
    return product?.type === 'COMPOSITE' && productAt(product, now).compositeScope === 'CUSTOMER';
  });
