-- Clients' own values over time (pricing 10). `properties_key` is one text for equal `properties`; only contracts' schedules have any.
CREATE TABLE named_schedules (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  owner_kind text NOT NULL CHECK (owner_kind IN ('customer', 'contract', 'rate_card')),
  owner_id uuid NOT NULL,
  -- The customer that owns the owner; null for rate cards.
  customer_id uuid,
  name text NOT NULL,
  properties jsonb NOT NULL,
  properties_key text NOT NULL,
  UNIQUE (owner_kind, owner_id, name, properties_key)
);
CREATE INDEX named_schedules_customer ON named_schedules (customer_id) WHERE owner_kind = 'contract';

CREATE TABLE named_schedule_segments (
  schedule_id uuid NOT NULL REFERENCES named_schedules,
  starting_at timestamptz NOT NULL,
  ending_before timestamptz,
  value jsonb NOT NULL,
  PRIMARY KEY (schedule_id, starting_at)
);
