-- Who may call. Only the hash of a token is kept (integrations 9).
CREATE TABLE api_tokens (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'writer', 'reader')),
  -- Where it comes from: TAKT_API_TOKEN, made at the first start, or made by somebody since.
  origin text NOT NULL CHECK (origin IN ('environment', 'first start', 'request')),
  -- sha-256 of the token's text.
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  archived_at timestamptz
);
CREATE UNIQUE INDEX api_tokens_environment ON api_tokens (origin) WHERE origin = 'environment';
