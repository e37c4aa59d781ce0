-- Events and rollups. The loader writes every table itself, each insert with a token made from the range of log rows behind it, so that
-- a replayed chunk is dropped; the deduplication window is what makes the token work, on each table.

-- The events that count, each once.
CREATE TABLE IF NOT EXISTS events (
  customer String,
  event_type LowCardinality(String),
  timestamp DateTime64(3, 'UTC'),
  -- Acceptance order: log row × 128 + place in the request.
  seq UInt64,
  transaction_id String,
  -- The properties that have a text (metering 2).
  properties Map(String, String),
  -- The properties' source, where they are not all strings; else empty.
  properties_source String,
  -- The timestamp as it was sent, where that is not its canonical spelling; else empty.
  timestamp_source String,
  accepted_at DateTime64(3, 'UTC'),
  INDEX transaction_id transaction_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(timestamp)
ORDER BY (customer, event_type, timestamp, seq)
SETTINGS non_replicated_deduplication_window = 1000;

-- The repetitions, kept for events/search alone.
CREATE TABLE IF NOT EXISTS duplicate_events AS events
ENGINE = MergeTree
PARTITION BY toYYYYMM(timestamp)
ORDER BY (customer, event_type, timestamp, seq)
SETTINGS non_replicated_deduplication_window = 1000;

-- Who has claimed which transaction id, by slices of the time of acceptance: the exact part of the deduplication index.
CREATE TABLE IF NOT EXISTS transaction_ids (
  slice UInt32,
  hash1 UInt32,
  hash2 UInt32,
  transaction_id String,
  seq UInt64,
  accepted_at DateTime64(3, 'UTC')
)
ENGINE = MergeTree
PARTITION BY slice
ORDER BY (hash1, hash2)
-- Ids are looked up singly, so little is to be read and unpacked around each.
SETTINGS index_granularity = 256, min_compress_block_size = 4096, max_compress_block_size = 16384,
  non_replicated_deduplication_window = 1000;

-- What a metric holds of one customer text, one hour and one combination of values of one of its group keys. A row is partial until
-- merged: always aggregate on reading.
CREATE TABLE IF NOT EXISTS usage_hourly (
  customer String,
  metric UInt32,
  -- 0: ungrouped; n: the metric's n-th group key.
  group_key UInt16,
  hour DateTime('UTC'),
  -- The values of the group key's names, names in alphabetical order.
  group_values Array(String),
  -- How many events matched, with a usable value or without.
  events SimpleAggregateFunction(sum, UInt64),
  -- SUM
  total SimpleAggregateFunction(sum, Decimal(76, 38)),
  -- MAX
  peak SimpleAggregateFunction(max, Nullable(Decimal(76, 38))),
  -- LATEST: timestamp, seq and value of the last reading; (0, 0, '') where there is none
  latest SimpleAggregateFunction(max, Tuple(UInt64, UInt64, String)),
  -- SUM and MAX: exact texts of what does not fit the decimals above
  wide SimpleAggregateFunction(groupArrayArray, Array(String))
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(hour)
ORDER BY (customer, metric, group_key, hour, group_values)
SETTINGS non_replicated_deduplication_window = 1000;

-- The distinct values of UNIQUE metrics, by the same key.
CREATE TABLE IF NOT EXISTS usage_values (
  customer String,
  metric UInt32,
  group_key UInt16,
  hour DateTime('UTC'),
  group_values Array(String),
  value String
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(hour)
ORDER BY (customer, metric, group_key, hour, group_values, value)
SETTINGS non_replicated_deduplication_window = 1000;
