-- A change of a rate leaves its old timeline standing as the past: final invoices are broken down at the prices they were made from.
-- A segment holds for versions of the catalog in [since_version, until_version); without the latter it holds now.
ALTER TABLE rate_segments
  ADD COLUMN since_version bigint NOT NULL DEFAULT 0,
  ADD COLUMN until_version bigint,
  DROP CONSTRAINT rate_segments_pkey;
ALTER TABLE rate_segments ALTER COLUMN since_version DROP DEFAULT;
CREATE UNIQUE INDEX rate_segments_now ON rate_segments (rate_id, starting_at) WHERE until_version IS NULL;
CREATE INDEX rate_segments_past ON rate_segments (rate_id, until_version) WHERE until_version IS NOT NULL;
