import type { Input } from '@takt/client';

/**
 * The company of the demo, which exists nowhere else: Aviary sells three language models by API. Prices are in cents, those of tokens
 * for a million of them.
 */

const BRAND = 'Aviary';
export const EVENT_TYPE = 'aviary_run';

export const MODELS = ['sparrow', 'heron', 'condor'] as const;
export type Model = (typeof MODELS)[number];

/** How a run is served: at once, or within a day at half the price. */
const MODES = ['realtime', 'batch'] as const;

const TOKEN_PRICES: Readonly<Record<'input' | 'output', Readonly<Record<Model, number>>>> = {
  input: { sparrow: 25, heron: 300, condor: 1_500 },
  output: { sparrow: 125, heron: 1_500, condor: 7_500 },
};

export type MetricName = 'input' | 'output' | 'search';
type MetricBody = Input<'createBillableMetricV1-v1'>['body'];

/** Tokens can be read and priced by model and mode, and read by project. */
export const METRICS: Readonly<Record<MetricName, MetricBody>> = {
  input: sumOf('input tokens', 'input_tokens'),
  output: sumOf('output tokens', 'output_tokens'),
  search: sumOf('web searches', 'web_searches'),
};

function sumOf(name: string, property: string): MetricBody {
  return {
    name: `${BRAND} ${name}`,
    aggregation_type: 'SUM',
    aggregation_key: property,
    event_type_filter: { in_values: [EVENT_TYPE] },
    property_filters: [property, 'model', 'mode', 'project'].map((each) => ({ name: each, exists: true })),
    group_keys: [['model', 'mode'], ['project']],
  };
}

export type ProductName = MetricName | 'seat' | 'prepaid' | 'credit' | 'onboarding';
export type Ids<Name extends string> = Readonly<Record<Name, string>>;
type ProductBody = Input<'createProduct-v1'>['body'];

const TOKENS_TAG = 'tokens';

export function productsOf(metrics: Ids<MetricName>): Readonly<Record<ProductName, ProductBody>> {
  const tokens = (name: string, metric: string): ProductBody => ({
    name: `${BRAND} ${name} (million)`,
    type: 'USAGE',
    billable_metric_id: metric,
    pricing_group_key: ['model', 'mode'],
    quantity_conversion: { name: 'tokens to millions', conversion_factor: 1_000_000, operation: 'DIVIDE' },
    tags: [TOKENS_TAG],
  });
  return {
    input: tokens('input tokens', metrics.input),
    output: tokens('output tokens', metrics.output),
    search: { name: `${BRAND} web searches`, type: 'USAGE', billable_metric_id: metrics.search },
    seat: { name: `${BRAND} console seat`, type: 'SUBSCRIPTION' },
    prepaid: { name: `${BRAND} prepaid usage`, type: 'FIXED' },
    credit: { name: `${BRAND} welcome credit`, type: 'FIXED' },
    onboarding: { name: `${BRAND} onboarding`, type: 'FIXED' },
  };
}

export const RATE_CARD = { name: `${BRAND} list prices`, description: 'What a customer without an agreement pays' };

type Rate = Input<'addRates-v1'>['body']['rates'][number];

/** Batch runs cost half. Of web searches 1,000 a month are free, and each further one costs a cent. A seat costs $25 a month. */
export function ratesOf(products: Ids<ProductName>, startingAt: string): readonly Rate[] {
  const from = { starting_at: startingAt, entitled: true } as const;
  const tokens = (['input', 'output'] as const).flatMap((direction) =>
    MODELS.flatMap((model) =>
      MODES.map(
        (mode): Rate => ({
          ...from,
          product_id: products[direction],
          rate_type: 'FLAT',
          pricing_group_values: { model, mode },
          price: TOKEN_PRICES[direction][model] / (mode === 'batch' ? 2 : 1),
        }),
      ),
    ),
  );
  return [
    ...tokens,
    { ...from, product_id: products.search, rate_type: 'TIERED', tiers: [{ size: 1_000, price: 0 }, { price: 1 }] },
    { ...from, product_id: products.seat, rate_type: 'FLAT', billing_frequency: 'MONTHLY', price: 2_500 },
  ];
}

type ContractBody = Input<'createContract-v1'>['body'];
type Terms = Omit<ContractBody, 'customer_id' | 'rate_card_id' | 'starting_at'>;

export interface Agreement {
  readonly products: Ids<ProductName>;
  readonly startingAt: string;
  /** The same day, so many months or days later. */
  readonly after: (time: { readonly months?: number; readonly days?: number }) => string;
}

export interface DemoCustomer {
  readonly name: string;
  /** By which events name the customer. */
  readonly alias: string;
  /** What to look at here. */
  readonly about: string;
  readonly terms: (agreement: Agreement) => Terms;
  readonly habits: Habits;
}

/** How a customer uses the API. */
export interface Habits {
  /** On a working day at noon. */
  readonly runsPerHour: number;
  /** How often each model is taken, together 1. */
  readonly models: Readonly<Record<Model, number>>;
  readonly batchShare: number;
  readonly projects: readonly string[];
}

export const CUSTOMERS: readonly DemoCustomer[] = [
  {
    name: 'Fernway Analytics',
    alias: 'fernway',
    about: 'pays as it goes, at list prices, once a credit of $50 is used up',
    habits: {
      runsPerHour: 6,
      models: { sparrow: 0.8, heron: 0.2, condor: 0 },
      batchShare: 0.3,
      projects: ['reports', 'alerts'],
    },
    terms: ({ products, startingAt, after }) => ({
      name: 'Pay as you go',
      credits: [
        {
          name: 'Welcome credit',
          product_id: products.credit,
          priority: 1,
          access_schedule: {
            schedule_items: [{ amount: 5_000, starting_at: startingAt, ending_before: after({ months: 2 }) }],
          },
        },
      ],
    }),
  },
  {
    name: 'Bramble Health',
    alias: 'bramble',
    about: 'has committed to $12,000 a year, prepaid in four parts, for 20 % off every token',
    habits: {
      runsPerHour: 14,
      models: { sparrow: 0.2, heron: 0.7, condor: 0.1 },
      batchShare: 0.5,
      projects: ['triage', 'letters', 'coding'],
    },
    terms: ({ products, startingAt, after }) => ({
      name: 'Annual commitment',
      ending_before: after({ months: 12 }),
      commits: [
        {
          type: 'PREPAID',
          name: 'Annual commitment',
          product_id: products.prepaid,
          priority: 10,
          access_schedule: {
            schedule_items: [{ amount: 1_200_000, starting_at: startingAt, ending_before: after({ months: 12 }) }],
          },
          invoice_schedule: {
            recurring_schedule: {
              starting_at: startingAt,
              ending_before: after({ months: 12 }),
              frequency: 'QUARTERLY',
              amount: 1_200_000,
              amount_distribution: 'DIVIDED',
            },
          },
        },
      ],
      overrides: [
        {
          starting_at: startingAt,
          type: 'MULTIPLIER',
          multiplier: 0.8,
          override_specifiers: [{ product_tags: [TOKENS_TAG] }],
        },
      ],
    }),
  },
  {
    name: 'Copperline Studios',
    alias: 'copperline',
    about: 'subscribes to 12 seats, and has condor at a price of its own',
    habits: {
      runsPerHour: 8,
      models: { sparrow: 0.1, heron: 0.4, condor: 0.5 },
      batchShare: 0.1,
      projects: ['dialogue', 'quests'],
    },
    terms: ({ products, startingAt }) => ({
      name: 'Studio plan',
      subscriptions: [
        {
          name: 'Console seats',
          subscription_rate: { product_id: products.seat, billing_frequency: 'MONTHLY' },
          collection_schedule: 'ADVANCE',
          proration: { is_prorated: true, invoice_behavior: 'BILL_IMMEDIATELY' },
          initial_quantity: 12,
        },
      ],
      overrides: [
        {
          starting_at: startingAt,
          type: 'OVERWRITE',
          overwrite_rate: { rate_type: 'FLAT', price: 6_000 },
          override_specifiers: [
            { product_id: products.output, pricing_group_values: { model: 'condor', mode: 'realtime' } },
          ],
        },
      ],
    }),
  },
  {
    name: 'Juniper Robotics',
    alias: 'juniper',
    about: 'owes at least $9,000 in three months: what is missing falls due at their end; and it paid for onboarding',
    habits: {
      runsPerHour: 10,
      models: { sparrow: 0.5, heron: 0.4, condor: 0.1 },
      batchShare: 0.2,
      projects: ['planner', 'vision', 'support'],
    },
    terms: ({ products, startingAt, after }) => ({
      name: 'Quarterly minimum',
      ending_before: after({ months: 3 }),
      commits: [
        {
          type: 'POSTPAID',
          name: 'Quarterly minimum',
          product_id: products.prepaid,
          access_schedule: {
            schedule_items: [{ amount: 900_000, starting_at: startingAt, ending_before: after({ months: 3 }) }],
          },
          invoice_schedule: { schedule_items: [{ amount: 900_000, timestamp: after({ months: 3 }) }] },
        },
      ],
      scheduled_charges: [
        {
          name: 'Onboarding',
          product_id: products.onboarding,
          schedule: { schedule_items: [{ unit_price: 150_000, quantity: 1, timestamp: startingAt }] },
        },
      ],
    }),
  },
];
