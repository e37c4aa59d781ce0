-- Commits and credits of both levels; with `contract_id` contract-level. A child of a recurring grant has a row once it was edited on its own.
CREATE TABLE balances (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  contract_id uuid REFERENCES contracts,
  kind text NOT NULL CHECK (kind IN ('PREPAID', 'POSTPAID', 'CREDIT')),
  -- One namespace for customer-level commits and credits (metering 1).
  uniqueness_key text UNIQUE,
  archived_at timestamptz,
  -- Made together with its contract.
  is_initial boolean NOT NULL,
  document jsonb NOT NULL
);
CREATE INDEX balances_customer ON balances (customer_id, seq);
CREATE INDEX balances_contract ON balances (contract_id, seq) WHERE contract_id IS NOT NULL;

CREATE TABLE balance_versions (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  balance_id uuid NOT NULL REFERENCES balances,
  recorded_at timestamptz NOT NULL,
  document jsonb NOT NULL
);
CREATE INDEX balance_versions_balance ON balance_versions (balance_id, seq);
