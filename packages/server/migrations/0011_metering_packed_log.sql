-- Bodies of requests are compressed on their way into the log: less to send, to write twice and to fsync than it costs to compress.
alter table ingest_log add column unpacked_bytes integer;
comment on column ingest_log.unpacked_bytes is 'size of the request''s body where it is kept as a Brotli stream; null where it is kept as it came';

drop function append_to_ingest_log(bytea, integer[], timestamptz);

-- Appends the bodies of several requests in one commit. `bodies` are their bytes one after the other, cut by `lengths`; `unpacked` says
-- of each what the column of that name does.
create function append_to_ingest_log(
  bodies bytea, lengths integer[], unpacked integer[], at timestamptz, out first_seq bigint, out accepted timestamptz
)
language plpgsql as $$
declare
  position integer := 1;
begin
  update ingest_head
     set seq = ingest_head.seq + cardinality(lengths), accepted_at = greatest(ingest_head.accepted_at, at)
  returning ingest_head.seq - cardinality(lengths) + 1, ingest_head.accepted_at into strict first_seq, accepted;
  for i in 1 .. cardinality(lengths) loop
    insert into ingest_log (seq, accepted_at, body, unpacked_bytes)
    values (first_seq + i - 1, accepted, substring(bodies from position for lengths[i]), unpacked[i]);
    position := position + lengths[i];
  end loop;
end $$;
