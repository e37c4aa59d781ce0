-- How far the money of a marketplace's configuration was metered there (integrations 5). A row appears with the first look at it.
CREATE TABLE marketplace_meters (
  configuration_id uuid PRIMARY KEY REFERENCES customer_configurations,
  -- Whole cents that the marketplace has taken.
  metered numeric NOT NULL DEFAULT 0,
  -- The hour that was dealt with last, on the platform clock: one record an hour.
  hour timestamptz,
  -- A record whose acceptance is not known yet; repeated as it is until it is.
  pending_id uuid,
  pending_quantity numeric,
  pending_hour timestamptz,
  -- When to look next, on the platform clock.
  due_at timestamptz NOT NULL,
  -- Null: metering is on. Else since when the marketplace wants no more of it.
  disabled_at timestamptz,
  -- What was last told as an issue, so that it is told once.
  issue text,
  -- In real time: whoever claimed the row is at work on it until then.
  claimed_until timestamptz,
  CHECK ((pending_id IS NULL) = (pending_quantity IS NULL) AND (pending_id IS NULL) = (pending_hour IS NULL))
);
