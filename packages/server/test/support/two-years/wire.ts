import { parse } from 'lossless-json';
import { USD } from '../billing.ts';
import type { Takt } from '../takt.ts';
import type { BalanceFact, ContractFact, Instant, OverrideFact, ProductName, RateFact, RecipeFact } from './facts.ts';

/** How facts are told to Takt over HTTP. */

export interface Catalog {
  readonly card: string;
  readonly fixed: string;
  readonly products: Readonly<Record<ProductName, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes; what is read of them is compared as text.
export type Json = any;

export class Wire {
  private readonly takt: Takt;

  constructor(takt: Takt) {
    this.takt = takt;
  }

  /** An answer with its numbers as the text that was sent: not a digit is lost. */
  async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Json> {
    const response = await fetch(this.takt.baseURL + path, {
      method,
      headers: { authorization: `Bearer ${this.takt.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}\n${JSON.stringify(body)}`);
    return text === '' ? undefined : parse(text, undefined, (number) => number);
  }

  async told(path: string, body: object): Promise<Json> {
    return (await this.ask('POST', path, body))?.data;
  }

  async catalog(): Promise<Catalog> {
    const product = async (name: ProductName): Promise<string> => {
      const isCalls = name === 'Calls';
      const metric = await this.told('/v1/billable-metrics/create', {
        name,
        aggregation_type: isCalls ? 'COUNT' : 'SUM',
        event_type_filter: { in_values: [name] },
        ...(isCalls ? { group_keys: [['region', 'team']] } : { aggregation_key: 'n', group_keys: [['team']] }),
        property_filters: [isCalls ? 'region' : 'n', 'team'].map((property) => ({ name: property, exists: true })),
      });
      const made = await this.told('/v1/contract-pricing/products/create', {
        name,
        type: 'USAGE',
        billable_metric_id: metric.id,
        ...(isCalls ? { pricing_group_key: ['region'] } : {}),
      });
      return made.id;
    };
    const fixed = await this.told('/v1/contract-pricing/products/create', { name: 'Commitment', type: 'FIXED' });
    const products = {
      Compute: await product('Compute'),
      Storage: await product('Storage'),
      Calls: await product('Calls'),
    };
    const card = await this.told('/v1/contract-pricing/rate-cards/create', { name: 'card' });
    return { card: card.id, fixed: fixed.id, products };
  }

  async rate({ card, products }: Catalog, { product, region, start, tiers, commitPrice }: RateFact): Promise<void> {
    const [first] = tiers;
    await this.told('/v1/contract-pricing/rate-cards/addRate', {
      rate_card_id: card,
      product_id: products[product],
      starting_at: wireTime(start),
      entitled: true,
      ...(tiers.length === 1
        ? { rate_type: 'FLAT', price: Number(first?.price) }
        : {
            rate_type: 'TIERED',
            tiers: tiers.map(({ size, price }) => ({
              price: Number(price),
              ...(size === undefined ? {} : { size: Number(size) }),
            })),
          }),
      ...(region === undefined ? {} : { pricing_group_values: { region } }),
      ...(commitPrice === undefined ? {} : { commit_rate: { rate_type: 'FLAT', price: Number(commitPrice) } }),
    });
  }
}

export const wireTime = (instant: Instant): string => new Date(instant).toISOString();

export const wireContract = (catalog: Catalog, contract: ContractFact) => ({
  name: contract.name,
  rate_card_id: catalog.card,
  starting_at: wireTime(contract.start),
  ...(contract.end === undefined ? {} : { ending_before: wireTime(contract.end) }),
  usage_statement_schedule: { frequency: 'MONTHLY', day: contract.anchor },
  commits: contract.balances
    .filter(({ kind }) => kind !== 'CREDIT')
    .map((one) => ({
      ...wireBalance(catalog, one),
      temporary_id: one.name,
    })),
  credits: contract.balances.filter(({ kind }) => kind === 'CREDIT').map((one) => wireBalance(catalog, one)),
  recurring_commits: contract.recipes.filter(({ kind }) => kind !== 'CREDIT').map((one) => wireRecipe(catalog, one)),
  recurring_credits: contract.recipes.filter(({ kind }) => kind === 'CREDIT').map((one) => wireRecipe(catalog, one)),
  overrides: contract.overrides.map((one) => wireOverride(catalog, one)),
});

export const wireBalance = ({ fixed, products }: Catalog, balance: BalanceFact) => ({
  product_id: fixed,
  name: balance.name,
  priority: balance.priority,
  ...(balance.kind === 'CREDIT' ? {} : { type: balance.kind }),
  ...(balance.products === undefined ? {} : { applicable_product_ids: balance.products.map((one) => products[one]) }),
  ...(balance.atCommitRate ? { rate_type: 'COMMIT_RATE' } : {}),
  ...(balance.rollover === undefined ? {} : { rollover_fraction: Number(balance.rollover) }),
  access_schedule: {
    schedule_items: balance.segments.map(({ amount, start, end }) => ({
      amount: Number(amount),
      starting_at: wireTime(start),
      ending_before: wireTime(end),
    })),
  },
  ...(balance.items.length === 0
    ? {}
    : {
        invoice_schedule: {
          ...(balance.isInvoiced ? {} : { do_not_invoice: true }),
          schedule_items: balance.items.map(({ amount, at }) => ({ amount: Number(amount), timestamp: wireTime(at) })),
        },
      }),
});

const wireRecipe = ({ fixed }: Catalog, recipe: RecipeFact) => ({
  product_id: fixed,
  name: recipe.name,
  priority: recipe.priority,
  starting_at: wireTime(recipe.start),
  access_amount: { credit_type_id: USD, unit_price: Number(recipe.amount), quantity: 1 },
  ...(recipe.end === undefined ? {} : { ending_before: wireTime(recipe.end) }),
  commit_duration: { unit: 'PERIODS', value: recipe.duration },
  ...(recipe.payment === undefined
    ? {}
    : { invoice_amount: { credit_type_id: USD, unit_price: Number(recipe.payment), quantity: 1 } }),
  ...(recipe.hasOwnMonths ? { recurrence_frequency: 'MONTHLY' } : {}),
});

export const wireOverride = ({ products }: Catalog, override: OverrideFact) => ({
  ...wireTarget(override.product === undefined ? {} : { product_id: products[override.product] }, override.only),
  starting_at: wireTime(override.start),
  ...(override.end === undefined ? {} : { ending_before: wireTime(override.end) }),
  type: override.type,
  is_commit_specific: override.forBalances,
  target: override.target,
  ...(override.type === 'MULTIPLIER'
    ? { multiplier: Number(override.value) }
    : { overwrite_rate: { rate_type: 'FLAT', price: Number(override.value) } }),
});

const wireTarget = (product: object, commit: string | undefined) =>
  commit === undefined ? product : { override_specifiers: [{ ...product, commit_ids: [commit] }] };
