-- Answers kept for requests that carried an Idempotency-Key.
CREATE TABLE idempotency_keys (
  actor_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  status smallint NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at);

-- The simulated clock's reading; one row at most, none on the system clock.
CREATE TABLE simulated_clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  now timestamptz NOT NULL
);
