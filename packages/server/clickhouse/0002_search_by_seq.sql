-- Searching for a transaction id looks up the event's seq in transaction_ids. A filter on the ids of events themselves would be built anew
-- with every merge, which costs more than the rest of the merge together; a part's first and last seq cost nothing, and the parts of
-- events follow the log.
ALTER TABLE events DROP INDEX IF EXISTS transaction_id;
ALTER TABLE events ADD INDEX IF NOT EXISTS seq seq TYPE minmax GRANULARITY 1000000;
