-- Templates of contract terms (pricing 9). `template` holds what was asked for, with an id for each term.
CREATE TABLE packages (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  name text NOT NULL,
  uniqueness_key text UNIQUE,
  template jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  archived_at timestamptz
);
