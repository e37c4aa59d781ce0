-- The usage river's bed: the ingest log, how far the loader has come, and the billable metrics.

-- One row per acknowledged request, in the order of acceptance: `seq` has no gaps and a row becomes visible before any later one
-- does, because every append holds the lock of ingest_head until it commits.
create table ingest_log (
  seq bigint primary key,
  accepted_at timestamptz not null,
  -- The request's body, byte for byte.
  body bytea not null
);
-- Bodies are written once and read at most once: do not spend a cycle on compressing them.
alter table ingest_log alter column body set storage external;

create table ingest_head (
  only_row boolean primary key default true check (only_row),
  -- The last row of the log.
  seq bigint not null default 0,
  -- Acceptance never goes backwards, even where a clock does.
  accepted_at timestamptz not null default '-infinity'
);
insert into ingest_head default values;

-- Appends the bodies of several requests in one commit. `bodies` are their bytes one after the other, cut by `lengths`.
create function append_to_ingest_log(bodies bytea, lengths integer[], at timestamptz, out first_seq bigint, out accepted timestamptz)
language plpgsql as $$
declare
  position integer := 1;
begin
  update ingest_head
     set seq = ingest_head.seq + cardinality(lengths), accepted_at = greatest(ingest_head.accepted_at, at)
  returning ingest_head.seq - cardinality(lengths) + 1, ingest_head.accepted_at into strict first_seq, accepted;
  for i in 1 .. cardinality(lengths) loop
    insert into ingest_log (seq, accepted_at, body)
    values (first_seq + i - 1, accepted, substring(bodies from position for lengths[i]));
    position := position + lengths[i];
  end loop;
end $$;

create table ingest_progress (
  only_row boolean primary key default true check (only_row),
  -- Everything up to here is in ClickHouse, counted once.
  watermark bigint not null default 0,
  -- (watermark, planned] is the chunk being loaded. It is fixed before the first insert, so that a replay forms the same blocks.
  planned bigint not null default 0,
  check (watermark <= planned)
);
insert into ingest_progress default values;

-- Grows with every change of a metric, in the order of commits: changes hold the lock of ingest_head.
create sequence billable_metric_revisions;

create table billable_metrics (
  id uuid primary key,
  seq bigint generated always as identity unique,
  -- Names the metric in rollups, where a uuid would be four times as wide.
  number integer generated always as identity unique,
  name text not null,
  -- Filters, aggregation and group keys, or the SQL text.
  definition jsonb not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  -- A streaming metric takes the log rows after this one … (metering 4.1)
  visible_after bigint not null,
  -- … up to this one, where it was archived while no product used it (metering 4.5).
  stops_after bigint,
  revision bigint not null default nextval('billable_metric_revisions') unique
);
