-- One run of a payment gate: a threshold that was reached, or a commit that waits for payment (subscriptions 8).
CREATE TABLE payment_workflows (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  customer_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('spend', 'prepaid_balance', 'manual_commit')),
  gate text NOT NULL CHECK (gate IN ('NONE', 'EXTERNAL')),
  status text NOT NULL CHECK (status IN ('PENDING', 'PAID', 'FAILED', 'CANCELED')),
  balance_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  settled_at timestamptz
);
-- At most one threshold of a kind waits for payment on a contract, whatever the number of workers.
CREATE UNIQUE INDEX payment_workflows_pending ON payment_workflows (contract_id, kind)
  WHERE status = 'PENDING' AND kind <> 'manual_commit';
CREATE INDEX payment_workflows_contract ON payment_workflows (contract_id);
