-- What an edit changes beside the commits whose payment Takt takes first: it waits until the payment has an outcome.
CREATE TABLE waiting_edits (
  edit_id uuid PRIMARY KEY REFERENCES contract_edits (id) ON DELETE CASCADE,
  document jsonb NOT NULL
);
