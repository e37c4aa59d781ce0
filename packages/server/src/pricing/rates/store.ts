import { type BillingFrequency, groupValuesKey, type Price, type RateSegment } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { newId } from '../../platform/ids.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';

/** What a rate is known by on its card (pricing 5.1). */
export interface RateIdentity {
  readonly productId: string;
  readonly pricingGroupValues: Readonly<Record<string, string>>;
  readonly billingFrequency?: BillingFrequency;
}

/** One text for one identity. */
export const identityKey = ({ productId, pricingGroupValues, billingFrequency }: RateIdentity): string =>
  `${productId} ${billingFrequency ?? ''} ${groupValuesKey(pricingGroupValues)}`;

/** A rate with its whole timeline, as it is stored. */
export interface StoredRate extends RateIdentity {
  readonly id: string;
  readonly segments: readonly RateSegment[];
}

interface SegmentRow {
  readonly rate_id: string;
  readonly product_id: string;
  readonly billing_frequency: BillingFrequency | '';
  readonly pricing_group_values: Readonly<Record<string, string>>;
  readonly starting_at: number;
  readonly ending_before: number | null;
  readonly entitled: boolean;
  readonly price: Price;
  readonly commit_price: Price | null;
  readonly credit_type_id: string;
}

const COLUMNS = `r.id AS rate_id, r.product_id, r.billing_frequency, r.pricing_group_values,
  s.starting_at, s.ending_before, s.entitled, s.price, s.commit_price, s.credit_type_id`;

const segmentOf = (row: SegmentRow): RateSegment =>
  compact({
    startingAt: row.starting_at,
    endingBefore: row.ending_before ?? undefined,
    entitled: row.entitled,
    price: row.price,
    creditTypeId: row.credit_type_id,
    commitPrice: row.commit_price ?? undefined,
  });

/** Rates from rows in order of rate and start. */
function assemble(rows: readonly SegmentRow[]): readonly StoredRate[] {
  const rates: (StoredRate & { segments: RateSegment[] })[] = [];
  for (const row of rows) {
    const last = rates.at(-1);
    if (last?.id === row.rate_id) last.segments.push(segmentOf(row));
    else {
      const { rate_id: id, product_id: productId, pricing_group_values: pricingGroupValues } = row;
      const billingFrequency = row.billing_frequency === '' ? undefined : row.billing_frequency;
      rates.push({ ...compact({ id, productId, pricingGroupValues, billingFrequency }), segments: [segmentOf(row)] });
    }
  }
  return rates;
}

/** The rates of a card that have changed after a version; all of them after version −1. */
export async function readRatesSince(q: Queryable, cardId: string, version: number): Promise<readonly StoredRate[]> {
  const rows = await q.query<SegmentRow>(
    `SELECT ${COLUMNS} FROM rates r JOIN rate_segments s ON s.rate_id = r.id AND s.until_version IS NULL
      WHERE r.rate_card_id = $1 AND r.version > $2 ORDER BY r.id, s.starting_at`,
    [cardId, version],
  );
  return assemble(rows);
}

/** The same rates as they were at that version; those that are newer are left out. */
export async function readRatesAsOf(q: Queryable, cardId: string, version: number): Promise<readonly StoredRate[]> {
  const rows = await q.query<SegmentRow>(
    `SELECT ${COLUMNS} FROM rates r JOIN rate_segments s
         ON s.rate_id = r.id AND s.since_version <= $2 AND (s.until_version > $2 OR s.until_version IS NULL)
      WHERE r.rate_card_id = $1 AND r.version > $2 ORDER BY r.id, s.starting_at`,
    [cardId, version],
  );
  return assemble(rows);
}

/** The stored rates of these identities, by {@link identityKey}; those without a rate have no entry. */
export async function readRates(
  q: Queryable,
  cardId: string,
  identities: readonly RateIdentity[],
): Promise<ReadonlyMap<string, StoredRate>> {
  const rows = await q.query<SegmentRow>(
    `SELECT ${COLUMNS}
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS wanted (product_id, values_key, billing_frequency)
       JOIN rates r ON r.rate_card_id = $1 AND r.product_id = wanted.product_id
        AND r.values_key = wanted.values_key AND r.billing_frequency = wanted.billing_frequency
       JOIN rate_segments s ON s.rate_id = r.id AND s.until_version IS NULL
      ORDER BY r.id, s.starting_at`,
    [
      cardId,
      identities.map((one) => one.productId),
      identities.map((one) => groupValuesKey(one.pricingGroupValues)),
      identities.map((one) => one.billingFrequency ?? ''),
    ],
  );
  return new Map(assemble(rows).map((rate) => [identityKey(rate), rate]));
}

/** A timeline to be stored for an identity, in place of the one it had, which stays as the past. */
export interface RateChange extends RateIdentity {
  /** Of the stored rate, where there is one. */
  readonly id?: string;
  readonly segments: readonly RateSegment[];
}

export async function writeRates(
  tx: Tx,
  cardId: string,
  changes: readonly RateChange[],
  version: number,
): Promise<void> {
  const rates = changes.map((change) => ({ ...change, rateId: change.id ?? newId() }));
  await tx.query(
    `INSERT INTO rates (id, rate_card_id, product_id, values_key, billing_frequency, pricing_group_values, version)
     SELECT new.id, $1, new.product_id, new.values_key, new.billing_frequency, new.pricing_group_values, $2
       FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[])
         AS new (id, product_id, values_key, billing_frequency, pricing_group_values)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
    [
      cardId,
      version,
      rates.map((rate) => rate.rateId),
      rates.map((rate) => rate.productId),
      rates.map((rate) => groupValuesKey(rate.pricingGroupValues)),
      rates.map((rate) => rate.billingFrequency ?? ''),
      rates.map((rate) => encodeDocument(rate.pricingGroupValues)),
    ],
  );
  const known = changes.flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (known.length > 0) {
    await tx.query('UPDATE rate_segments SET until_version = $2 WHERE rate_id = ANY($1) AND until_version IS NULL', [
      known,
      version,
    ]);
  }
  const segments = rates.flatMap((rate) => rate.segments.map((segment) => ({ ...segment, rateId: rate.rateId })));
  await tx.query(
    `INSERT INTO rate_segments (since_version, rate_id, starting_at, ending_before, entitled, price, commit_price, credit_type_id)
     SELECT $1, new.*
       FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::boolean[], $6::jsonb[], $7::jsonb[], $8::uuid[]) AS new`,
    [
      version,
      segments.map((segment) => segment.rateId),
      segments.map((segment) => timestamp(segment.startingAt)),
      segments.map((segment) => (segment.endingBefore === undefined ? null : timestamp(segment.endingBefore))),
      segments.map((segment) => segment.entitled),
      segments.map((segment) => encodeDocument(segment.price)),
      segments.map((segment) => (segment.commitPrice === undefined ? null : encodeDocument(segment.commitPrice))),
      segments.map((segment) => segment.creditTypeId),
    ],
  );
}
