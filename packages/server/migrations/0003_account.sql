-- Who changed what (customers 4).
CREATE TABLE audit_log (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  -- The place in the log that readers see. It is given once the entry is committed, when somebody first reads that far, so that no
  -- entry ever appears behind a reader's cursor: `seq` is drawn before the commit and commits come in any order.
  position bigint UNIQUE,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_email text,
  request_id text NOT NULL,
  request_ip text,
  request_user_agent text,
  resource_type text NOT NULL,
  resource_id text,
  action text NOT NULL,
  status text NOT NULL CHECK (status IN ('success', 'failure', 'pending')),
  description text
);
CREATE INDEX audit_log_unplaced ON audit_log (seq) WHERE position IS NULL;
CREATE INDEX audit_log_resource ON audit_log (resource_type, resource_id, position);

-- Custom fields (customers 3).
CREATE TABLE custom_field_keys (
  entity text NOT NULL,
  key text NOT NULL,
  enforce_uniqueness boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (entity, key)
);

CREATE TABLE custom_field_values (
  entity text NOT NULL,
  entity_id uuid NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  -- As the key says; kept here so that an index can hold the rule.
  is_unique boolean NOT NULL,
  PRIMARY KEY (entity, entity_id, key),
  FOREIGN KEY (entity, key) REFERENCES custom_field_keys ON DELETE CASCADE
);
CREATE UNIQUE INDEX custom_field_values_unique ON custom_field_values (entity, key, value) WHERE is_unique;
CREATE INDEX custom_field_values_key ON custom_field_values (entity, key);

-- Secrets of the account, sealed with the key of the data directory.
CREATE TABLE account_secrets (
  name text PRIMARY KEY,
  sealed bytea NOT NULL,
  updated_at timestamptz NOT NULL
);
