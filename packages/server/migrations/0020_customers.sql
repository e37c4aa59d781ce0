-- Customers, the names under which their events arrive, and their billable status (customers 1).
CREATE TABLE customers (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  name text NOT NULL,
  salesforce_account_id text,
  -- Null: as the account's setting says (integrations 4.1).
  leave_stripe_invoices_in_draft boolean,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX customers_salesforce_account ON customers (salesforce_account_id) WHERE salesforce_account_id IS NOT NULL;

-- An alias has one owner, active or archived.
CREATE TABLE customer_aliases (
  alias text PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers,
  position int NOT NULL
);
CREATE INDEX customer_aliases_customer ON customer_aliases (customer_id, position);

CREATE TABLE customer_billable_statuses (
  customer_id uuid NOT NULL REFERENCES customers,
  effective_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('billable', 'unbillable')),
  -- Of one instant, the status set last holds.
  PRIMARY KEY (customer_id, effective_at)
);
