-- The outbox: notifications, and their deliveries to every endpoint that was enabled when they were produced (customers 8).
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  url text NOT NULL,
  -- Sealed with the key of the data directory: signing needs it back.
  sealed_secret bytea NOT NULL,
  -- Of an endpoint added through /sandbox, which may lie on this machine.
  is_sandbox boolean NOT NULL,
  is_enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  archived_at timestamptz
);

CREATE TABLE notifications (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  -- The bytes of every attempt to every endpoint.
  body text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE webhook_deliveries (
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints,
  notification_seq bigint NOT NULL REFERENCES notifications ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed', 'cancelled')),
  attempts int NOT NULL DEFAULT 0,
  -- When the next attempt is due, in real time. A claimed delivery is due again when its claim has run out, should its worker die.
  due_wall timestamptz NOT NULL,
  -- The same on the platform clock, which may be simulated and jump ahead; infinity while claimed.
  due_at timestamptz NOT NULL,
  first_attempt_wall timestamptz,
  first_attempt_at timestamptz,
  PRIMARY KEY (endpoint_id, notification_seq)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint_id, due_wall, notification_seq) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_notification ON webhook_deliveries (notification_seq);

-- Every attempt, for whoever asks why something did not arrive.
CREATE TABLE webhook_attempts (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  endpoint_id uuid NOT NULL,
  notification_seq bigint NOT NULL,
  attempted_wall timestamptz NOT NULL,
  duration_ms int NOT NULL,
  -- Null where no answer came.
  status int,
  -- The start of the answer, or what went wrong.
  answer text NOT NULL,
  FOREIGN KEY (endpoint_id, notification_seq) REFERENCES webhook_deliveries ON DELETE CASCADE
);
CREATE INDEX webhook_attempts_delivery ON webhook_attempts (endpoint_id, notification_seq);
