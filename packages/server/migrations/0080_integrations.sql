-- Connections to accounts of billing providers and revenue systems (integrations 2.1).
CREATE TABLE delivery_methods (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  provider text NOT NULL,
  method text NOT NULL,
  -- False: nobody has connected an account yet. Customers can be set up all the same; deliveries fail.
  is_connected boolean NOT NULL,
  -- Which account it is; null where that is not known.
  identity text,
  alias text,
  -- What lists show of it.
  configuration jsonb NOT NULL,
  -- Keys, passwords and tokens: a JSON object, sealed with the key of the data directory.
  sealed_secrets bytea NOT NULL,
  created_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX delivery_methods_identity ON delivery_methods (provider, method, identity)
  WHERE archived_at IS NULL AND identity IS NOT NULL;
CREATE UNIQUE INDEX delivery_methods_unconnected ON delivery_methods (provider, method)
  WHERE archived_at IS NULL AND NOT is_connected;

-- Who a customer is in such an account (integrations 2.2, 2.4).
CREATE TABLE customer_configurations (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('BILLING', 'REVENUE')),
  customer_id uuid NOT NULL REFERENCES customers,
  provider text NOT NULL,
  delivery_method_id uuid NOT NULL REFERENCES delivery_methods,
  configuration jsonb NOT NULL,
  tax_provider text,
  -- Of a marketplace: the buyer, who can be one customer only while the configuration lives.
  marketplace_identity text,
  created_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE INDEX customer_configurations_customer ON customer_configurations (customer_id, kind, seq);
CREATE INDEX customer_configurations_identity ON customer_configurations (provider, marketplace_identity)
  WHERE archived_at IS NULL AND marketplace_identity IS NOT NULL;
