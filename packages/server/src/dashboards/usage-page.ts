import { DAY, type Decimal } from '@takt/engine';
import { quantityText } from '../invoices/index.ts';
import { instantOf } from '../platform/time-text.ts';
import { type Day, seriesColor, stackedBars } from './chart.ts';
import { type Html, html } from './html.ts';
import type { Dashboard, GroupKeyNames } from './options.ts';
import { dayText, page } from './page.ts';
import type { BilledMetric, UsageBook, UsageWindow } from './ports.ts';

export const RANGES = [30, 60, 90] as const;
/** How many days a usage page looks back. */
export type RangeDays = (typeof RANGES)[number];

/** The last so many days, today included. */
export function rangeOf(days: RangeDays, now: number): { readonly start: number; readonly end: number } {
  const end = Math.floor(now / DAY) * DAY + DAY;
  return { start: end - days * DAY, end };
}

/** What was used of one metric, by day and by the values of a group key. */
interface MetricUsage {
  readonly metric: BilledMetric;
  readonly groupKey: string | undefined;
  readonly daily: readonly UsageWindow[];
  readonly byGroup: readonly UsageWindow[];
  readonly total: Decimal | null;
}

/** Totals are read for the whole range: maxima and distinct counts of days do not add up. */
export async function readMetricUsage(
  usage: UsageBook,
  customerId: string,
  metric: BilledMetric,
  { groupKeys }: Dashboard,
  range: { readonly start: number; readonly end: number },
): Promise<MetricUsage> {
  const simple = metric.groupKeys.flatMap((names) => (names.length === 1 ? names : []));
  const groupKey = simple.find((key) => groupKeys.some((override) => override.key === key)) ?? simple[0];
  const read = (size: 'DAY' | 'NONE', by: string | undefined) =>
    usage.windows({ customerId, metricId: metric.id, size, ...range, groupKey: by });
  const [daily, byGroup, [whole]] = await Promise.all([
    read('DAY', groupKey),
    groupKey === undefined ? [] : read('NONE', groupKey),
    read('NONE', undefined),
  ]);
  return { metric, groupKey, daily, byGroup, total: whole?.value ?? null };
}

interface Shown {
  readonly metrics: readonly MetricUsage[];
  readonly days: RangeDays;
  readonly now: number;
  readonly rangeAddress: (days: RangeDays) => string;
}

/** One chart for each metric that bills the customer (integrations 7). */
export const usagePage = (dashboard: Dashboard, { metrics, days, now, rangeAddress }: Shown): Html =>
  page('Usage', dashboard.colors, [
    html`<nav>${RANGES.map(
      (each) =>
        html`<a href="${rangeAddress(each)}"${each === days ? html` aria-current="page"` : undefined}>${each} days</a>`,
    )}</nav>`,
    metrics.length === 0
      ? html`<p class="muted">No contract bills usage now.</p>`
      : html`${metrics.map((usage) => metricHtml(usage, dashboard.groupKeys, days, now))}`,
  ]);

function metricHtml(usage: MetricUsage, names: readonly GroupKeyNames[], days: RangeDays, now: number): Html {
  const { metric, groupKey, daily, byGroup, total } = usage;
  const override = names.find(({ key }) => key === groupKey);
  const called = (value: string | null): string => (value === null ? 'none' : (override?.values[value] ?? value));
  const values = [...new Set([...byGroup, ...daily].map(({ group_value: value }) => value))];
  const seriesOf = (value: string | null): number => Math.max(0, values.indexOf(value));
  const { start } = rangeOf(days, now);
  const chart: readonly Day[] = Array.from({ length: days }, (_, i) => ({
    start: start + i * DAY,
    parts: daily.flatMap(({ starting_on: day, group_value: value, value: quantity }) =>
      quantity === null || instantOf(day) !== start + i * DAY
        ? []
        : [{ series: seriesOf(value), name: groupKey === undefined ? '' : called(value), value: quantity }],
    ),
  }));
  return html`<section data-metric="${metric.id}"><div class="head"><h2>${metric.name}</h2>
<span class="total">${total === null ? '0' : quantityText(total)}</span></div>
${stackedBars(chart, quantityText)}
<div class="head muted"><span>${dayText(start)}</span><span class="total">${dayText(start + (days - 1) * DAY)}</span></div>
${
  groupKey === undefined
    ? undefined
    : html`<table><thead><tr><th>${override?.name ?? groupKey}</th><th class="right">Usage</th></tr></thead><tbody>${byGroup.map(
        ({ group_value: value, value: quantity }) =>
          html`<tr><td><span class="swatch" style="background:${seriesColor(seriesOf(value))}"></span>${called(value)}</td>
<td class="right">${quantity === null ? '0' : quantityText(quantity)}</td></tr>`,
      )}</tbody></table>`
}
<details class="plain"><summary>By day</summary><table><tbody>${chart.flatMap(({ start: day, parts }) =>
    parts.map(
      ({ name, value }) =>
        html`<tr><td class="nowrap">${dayText(day)}</td><td>${name}</td><td class="right">${quantityText(value)}</td></tr>`,
    ),
  )}</tbody></table></details></section>`;
}
