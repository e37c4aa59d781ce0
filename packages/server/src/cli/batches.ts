/** What an ingest request may hold (metering 2). */
const BATCH_SIZE = 100;

/** The items in their order, a request's worth at a time. */
export async function* inBatches<T>(
  items: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<readonly T[], void, undefined> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Takes from one source with several hands; the first failure is thrown, and then nothing more is taken. */
export async function eachAtOnce<T>(
  hands: number,
  source: AsyncGenerator<T, void, undefined>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const hand = async (): Promise<void> => {
    // The source queues the hands that ask at once, and gives each the next item.
    for await (const item of source) await work(item);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
