-- Gates at which Takt itself takes the payment. `terms` is how: it is kept, for a crash may come between the gate and the attempt.
ALTER TABLE payment_workflows DROP CONSTRAINT payment_workflows_gate_check;
ALTER TABLE payment_workflows ADD CONSTRAINT payment_workflows_gate_check CHECK (gate IN ('NONE', 'EXTERNAL', 'STRIPE'));
ALTER TABLE payment_workflows ADD COLUMN terms jsonb;
ALTER TABLE payment_workflows ADD CHECK ((gate = 'STRIPE') = (terms IS NOT NULL));

-- Attempts of Takt's own to be paid for an invoice (integrations 4.5).
CREATE TABLE payments (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  -- The gate that waits for it; null for the payment of an invoice that is final.
  workflow_id uuid UNIQUE,
  configuration_id uuid NOT NULL REFERENCES customer_configurations,
  amount numeric NOT NULL,
  credit_type_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'requires_intervention', 'paid', 'canceled')),
  -- Stripe's own objects, once they are known.
  payment_intent_id text,
  stripe_invoice_id text,
  payment_method_id text,
  -- What Stripe said against it.
  error jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX payments_customer ON payments (customer_id, seq);
CREATE INDEX payments_invoice ON payments (invoice_id);
CREATE INDEX payments_intent ON payments (payment_intent_id) WHERE payment_intent_id IS NOT NULL;
CREATE INDEX payments_stripe_invoice ON payments (stripe_invoice_id) WHERE stripe_invoice_id IS NOT NULL;
-- One attempt at a time.
CREATE UNIQUE INDEX payments_open ON payments (invoice_id) WHERE status IN ('pending', 'requires_intervention');
