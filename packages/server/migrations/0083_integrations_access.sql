-- When each token was last used, to the minute.
ALTER TABLE api_tokens ADD COLUMN last_used_at timestamptz;
