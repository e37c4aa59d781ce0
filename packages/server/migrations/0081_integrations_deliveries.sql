-- What became of invoices at billing providers (integrations 3, 4): an invoice has one record at most, and so is handed over once.
CREATE TABLE external_invoices (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  invoice_id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  provider text NOT NULL,
  -- The configuration that took it; null where somebody else delivered it and wrote the record (integrations 6.2).
  configuration_id uuid REFERENCES customer_configurations,
  -- The provider's own id.
  external_id text,
  status text,
  issued_at timestamptz,
  error text,
  -- Totals, tax and the like, as the provider tells them.
  details jsonb NOT NULL DEFAULT '{}',
  -- When the provider made the newest event that was taken over.
  reported_at timestamptz,
  -- How often sending it began anew.
  rounds int NOT NULL DEFAULT 0
);
CREATE INDEX external_invoices_external ON external_invoices (provider, external_id) WHERE external_id IS NOT NULL;

-- Invoices that are still to be handed over. All of one lane go one at a time, in the order of their issue.
CREATE TABLE delivery_jobs (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  invoice_id uuid PRIMARY KEY REFERENCES external_invoices,
  lane text NOT NULL,
  invoice_issued_at timestamptz NOT NULL,
  -- When to try next, on the platform clock.
  due_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  first_attempt_at timestamptz,
  -- Idempotency keys are made of the round; a round lasts no longer than the provider remembers keys. Null: begin the next one.
  round int,
  round_started_at timestamptz,
  -- In real time: whoever claimed the job is at work on it until then.
  claimed_until timestamptz
);
CREATE INDEX delivery_jobs_lane ON delivery_jobs (lane, invoice_issued_at, seq);
CREATE INDEX delivery_jobs_due ON delivery_jobs (due_at);
