-- Uniqueness keys of manual ledger entries (index 6.1).
CREATE TABLE manual_entry_keys (
  uniqueness_key text PRIMARY KEY,
  entry_id uuid NOT NULL
);
