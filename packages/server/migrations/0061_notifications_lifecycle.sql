-- System and offset notifications: what happens to contracts, commits and credits, and when (customers 6, 7).

-- Only types that were ever switched have a row; all are off by default.
CREATE TABLE system_notifications (
  type text PRIMARY KEY,
  is_enabled boolean NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE offset_notifications (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  name text NOT NULL,
  base_type text NOT NULL,
  -- As it was sent, and the same for reckoning: Postgres adds months first and clamps the day, then days, then hours.
  offset_text text NOT NULL,
  step interval NOT NULL,
  uniqueness_key text UNIQUE,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  -- Nothing that was due before this instant is sent: the creation, or the last change of the offset.
  since timestamptz NOT NULL,
  archived_at timestamptz
);

-- Everything that happens at an instant: creations, edits and archivals as they occur, starts and ends as they are foreseen.
CREATE TABLE lifecycle_events (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  customer_id uuid NOT NULL,
  type text NOT NULL,
  -- The contract, commit or credit.
  object_id uuid NOT NULL,
  contract_id uuid,
  event_at timestamptz NOT NULL,
  -- Since when `event_at` is what it is: the creation of the object, or the change that moved the event.
  since timestamptz NOT NULL,
  -- When the system notification is due; null once it was sent, or will not be.
  announce_at timestamptz,
  -- The segment, what generated the object, its custom fields: what the notification says beside ids and time.
  details jsonb NOT NULL
);
CREATE INDEX lifecycle_events_announce ON lifecycle_events (announce_at) WHERE announce_at IS NOT NULL;
CREATE INDEX lifecycle_events_customer ON lifecycle_events (customer_id);
CREATE INDEX lifecycle_events_object ON lifecycle_events (object_id);
CREATE INDEX lifecycle_events_type ON lifecycle_events (type);

-- Offset notifications of events: when one is due, and for which time of its event it was sent already.
CREATE TABLE offset_firings (
  offset_id uuid NOT NULL REFERENCES offset_notifications,
  event_id uuid NOT NULL REFERENCES lifecycle_events ON DELETE CASCADE,
  fire_at timestamptz,
  fired_for timestamptz,
  PRIMARY KEY (offset_id, event_id)
);
CREATE INDEX offset_firings_due ON offset_firings (fire_at) WHERE fire_at IS NOT NULL;
CREATE INDEX offset_firings_event ON offset_firings (event_id);

-- What a customer's foreseen events were made from, so that most looks at a customer end here.
CREATE TABLE lifecycle_customers (
  customer_id uuid PRIMARY KEY,
  signature text NOT NULL
);
