-- Contracts, commits and credits are documents of the engine (`Contract`, `Balance`). The current one stands in `contracts` and `balances`;
-- every version that ever held is kept in `…_versions`, so the terms as of any date can be read (contracts 5). Custom field values are not
-- in them: they belong to the account.
CREATE TABLE contracts (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  starting_at timestamptz NOT NULL,
  ending_before timestamptz,
  archived_at timestamptz,
  package_id uuid,
  -- Of a child in a hierarchy (contracts 10).
  parent_contract_id uuid REFERENCES contracts,
  uniqueness_key text UNIQUE,
  document jsonb NOT NULL
);
CREATE INDEX contracts_customer ON contracts (customer_id, starting_at, seq);
CREATE INDEX contracts_parent ON contracts (parent_contract_id) WHERE parent_contract_id IS NOT NULL;
CREATE INDEX contracts_package ON contracts (package_id, starting_at, id) WHERE package_id IS NOT NULL;

CREATE TABLE contract_versions (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL REFERENCES contracts,
  recorded_at timestamptz NOT NULL,
  document jsonb NOT NULL
);
CREATE INDEX contract_versions_contract ON contract_versions (contract_id, seq);

-- What was done to a contract since its creation, as the history shows it. `amendment` is set on amendments alone.
CREATE TABLE contract_edits (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  contract_id uuid NOT NULL REFERENCES contracts,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  uniqueness_key text UNIQUE,
  content jsonb NOT NULL,
  amendment jsonb
);
CREATE INDEX contract_edits_contract ON contract_edits (contract_id, seq);
