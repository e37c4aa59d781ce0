import { expect, onTestFinished, test } from 'vitest';
import { startTakt } from './support/takt.ts';
import { RATES } from './support/two-years/agreements.ts';
import { bookOfTakt } from './support/two-years/answers.ts';
import { bookOf, differences } from './support/two-years/book.ts';
import { Model } from './support/two-years/model.ts';
import { BEGIN, END, Story } from './support/two-years/story.ts';

/**
 * The seed is printed; TAKT_SEED tells the same story again, TAKT_CUSTOMERS=10 of as many, TAKT_CUSTOMER=7 of the seventh alone. Fifty take
 * less than a minute on two cores.
 */
const seed = Number(process.env.TAKT_SEED ?? 20_260_101);
const only = process.env.TAKT_CUSTOMER === undefined ? undefined : Number(process.env.TAKT_CUSTOMER);
const CUSTOMERS = Number(process.env.TAKT_CUSTOMERS ?? 50);

test(`two years of ${CUSTOMERS} customers are, to the last digit, what a simple model computes from what was told`, async () => {
  console.log(`TAKT_SEED=${seed}`);
  const takt = await startTakt({ start: new Date(BEGIN).toISOString() });
  onTestFinished(async () => void (await takt.stop()));
  const story = new Story(takt, seed);
  const began = performance.now();
  await story.run(CUSTOMERS, only);
  const ran = performance.now();
  const wrong: string[] = [];
  for (const { id, name, told } of story.customers) {
    const model = bookOf(new Model(RATES, told, END), END);
    const answered = await bookOfTakt(story.wire, story.catalog, id);
    wrong.push(...differences(model, answered).map((text) => `${name}: ${text}`));
  }
  const compared = performance.now();
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  console.log(
    `${story.events} events and ${story.requests} changes in ${seconds(began, ran)} s, compared in ${seconds(ran, compared)} s`,
  );
  expect(wrong).toEqual([]);
}, 900_000);
