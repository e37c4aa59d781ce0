-- When each customer's invoices want attention. `version` grows with every change of the customer's terms or facts, so whatever was
-- computed at a version stays true of it; its row is also the lock under which terms change and invoices become facts.
CREATE TABLE customer_agenda (
  customer_id uuid PRIMARY KEY,
  version bigint NOT NULL,
  -- Null: nothing will ever fall due as things stand.
  next_due_at timestamptz,
  -- Of the draft that falls due then, its place among all that fall due at one instant (invoices 2). Null: look first.
  due_rank smallint,
  due_period timestamptz,
  due_contract timestamptz,
  -- Its drafts, as of the last settling: by their ids alone they are found here.
  drafts uuid[] NOT NULL DEFAULT '{}',
  -- How many of its invoices were ever finalized: the last number of its series.
  invoice_count bigint NOT NULL DEFAULT 0
);
CREATE INDEX customer_agenda_drafts ON customer_agenda USING gin (drafts);
CREATE INDEX customer_agenda_due
  ON customer_agenda (next_due_at, due_rank NULLS FIRST, due_period NULLS FIRST, due_contract NULLS FIRST, customer_id)
  WHERE next_due_at IS NOT NULL;

-- Finalized and void invoices: facts. What ledgers say about invoices is read from here, so a ledger entry exists exactly if its
-- invoice does.
CREATE TABLE invoices (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  -- Counts a customer's invoices without a gap, in the order finalized; null on one that went from draft to void.
  number bigint,
  type text NOT NULL CHECK (type IN ('USAGE', 'SCHEDULED', 'USAGE_CONSOLIDATED', 'SEAT_PURCHASE')),
  status text NOT NULL CHECK (status IN ('FINALIZED', 'VOID')),
  credit_type_id uuid NOT NULL,
  starting_at timestamptz,
  ending_before timestamptz,
  issued_at timestamptz NOT NULL,
  finalized_at timestamptz NOT NULL,
  voided_at timestamptz,
  regenerated_from uuid REFERENCES invoices,
  -- The engine's SettledInvoice without its lines; status and voidedAt are the columns'.
  header jsonb NOT NULL,
  -- Its lines, without their hours.
  lines jsonb NOT NULL,
  -- Usage by hour of each line that has any, and what passed through without a line: read for breakdowns only.
  spread jsonb NOT NULL,
  UNIQUE (customer_id, number),
  CHECK ((status = 'VOID') = (voided_at IS NOT NULL))
);
CREATE INDEX invoices_customer_issued ON invoices (customer_id, issued_at);
-- A void invoice has one living successor at most (invoices 12.7).
CREATE UNIQUE INDEX invoices_successor ON invoices (regenerated_from) WHERE status = 'FINALIZED';

-- Issue dates of drafts that were moved by hand (invoices 12.8).
CREATE TABLE invoice_issue_dates (
  invoice_id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  issue_date timestamptz NOT NULL
);
CREATE INDEX invoice_issue_dates_customer ON invoice_issue_dates (customer_id);
