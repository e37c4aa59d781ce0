import { type Decimal, ZERO } from '@takt/engine';
import { type Html, html } from './html.ts';
import { dayText } from './page.ts';

/** One day's parts, in the order of the series. */
export interface Day {
  readonly start: number;
  readonly parts: readonly { readonly series: number; readonly name: string; readonly value: Decimal }[];
}

const SERIES_COLORS = 10;

/** The colour of a series; after ten they begin again. */
export const seriesColor = (series: number): string => `var(--UsageLine_${series % SERIES_COLORS})`;

const HEIGHT = 100;
const DAY_WIDTH = 10;
const BAR_WIDTH = 8;

/** Daily bars, stacked. Values below zero are no bars. */
export function stackedBars(days: readonly Day[], quantity: (value: Decimal) => string): Html {
  const sums = days.map(({ parts }) => parts.reduce((sum, { value }) => (value.gt(0) ? sum.plus(value) : sum), ZERO));
  const highest = sums.reduce((most, sum) => (sum.gt(most) ? sum : most), ZERO);
  const heightOf = (value: Decimal): number =>
    highest.isZero() || !value.gt(0) ? 0 : (value.toNumber() / highest.toNumber()) * HEIGHT;
  const bars = days.map(({ start, parts }, i) => {
    let top = HEIGHT;
    return parts.map(({ series, name, value }) => {
      const height = heightOf(value);
      if (height === 0) return undefined;
      top -= height;
      return html`<rect x="${i * DAY_WIDTH + (DAY_WIDTH - BAR_WIDTH) / 2}" y="${top.toFixed(3)}" width="${BAR_WIDTH}"
 height="${height.toFixed(3)}" style="fill:${seriesColor(series)}"><title>${dayText(start)} ${name} ${quantity(value)}</title></rect>`;
    });
  });
  return html`<svg class="chart" viewBox="0 0 ${days.length * DAY_WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img">${bars.flat()}</svg>`;
}
