-- Copies of invoices in the books of a revenue system, made after the first attempt to be paid (integrations 6.1).
CREATE TABLE revenue_copies (
  invoice_id uuid PRIMARY KEY,
  configuration_id uuid NOT NULL REFERENCES customer_configurations,
  sync_status text NOT NULL CHECK (sync_status IN ('SUCCEEDED', 'FAILED')),
  -- The revenue system's own id.
  external_id text,
  error text
);
