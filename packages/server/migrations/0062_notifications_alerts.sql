-- Threshold notifications (customers 5).
CREATE TABLE alerts (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- Null: every customer, present and future.
  customer_id uuid,
  type text NOT NULL,
  -- Name, threshold, filters: all that was said at its creation.
  definition jsonb NOT NULL,
  uniqueness_key text UNIQUE,
  created_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX alerts_live ON alerts (customer_id) WHERE archived_at IS NULL;

-- On which side of the line each pair stands: as a whole (scope ''), and by value, seat, invoice or segment once that was in alarm.
CREATE TABLE alert_states (
  alert_id uuid NOT NULL REFERENCES alerts,
  customer_id uuid NOT NULL,
  scope text NOT NULL,
  -- evaluating: forgotten by a reset. over: the invoice is final and was told of.
  state text NOT NULL CHECK (state IN ('evaluating', 'ok', 'in_alarm', 'over')),
  changed_at timestamptz NOT NULL,
  triggered_by text,
  PRIMARY KEY (customer_id, alert_id, scope)
);

-- When time alone may change what a customer's alerts measure.
CREATE TABLE alert_agenda (
  customer_id uuid PRIMARY KEY,
  next_at timestamptz NOT NULL
);
CREATE INDEX alert_agenda_due ON alert_agenda (next_at);
