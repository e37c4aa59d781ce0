-- Every change of pricing takes this row's lock first, so such changes run one after another, and leaves a version in it that no
-- other change ever had, not even one that was rolled back.
CREATE SEQUENCE pricing_versions;
CREATE TABLE pricing_catalog (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  version bigint NOT NULL
);
INSERT INTO pricing_catalog (version) VALUES (0);

-- Pricing units ("credit types"). The ids of currencies are constants, the same in every installation (pricing 2).
CREATE TABLE pricing_units (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  is_currency boolean NOT NULL
);
INSERT INTO pricing_units (id, name, is_currency) VALUES
  ('2714e483-4ff1-48e4-9e25-ac732e8f24f2', 'USD (cents)', true),
  ('eacf96fe-e8a6-4e71-b62f-7342bbd8be61', 'AUD', true),
  ('6ac468c9-fc00-45e9-a3da-d76c24cb21ef', 'BRL', true),
  ('68b69445-da8b-40cd-92e7-3cfeeffacf57', 'CAD', true),
  ('38d67fde-dbd6-4f1a-ab89-35dc548702fd', 'CHF', true),
  ('987dfe61-a647-4c56-8516-ba9c7127502e', 'CZK', true),
  ('48704a50-69bd-4460-ad62-1bfc42a3a5c6', 'EUR', true),
  ('87943926-ea27-452f-8747-d6d2c159b86c', 'GBP', true),
  ('ec987f75-736b-4814-979e-762147637d88', 'INR', true),
  ('b335d71b-7064-40b0-9f71-c2daf6bcc188', 'MXN', true),
  ('0fa257b5-cafa-46ad-93d6-ffd2e5fc11fb', 'NGN', true),
  ('0ea87b32-0a29-4781-ba5d-c61fbb7e53ae', 'NOK', true),
  ('73281f32-6775-4236-8d2f-dce9cd4e9c1b', 'PLN', true),
  ('6a23618b-d26e-4538-a31f-2a1696a9c798', 'SEK', true),
  ('243c0e0b-dbaf-46e5-970e-c5b3883e7e6d', 'TRY', true),
  ('0b38032d-f0bf-4fb2-89eb-9fe0ff702180', 'ZAR', true),
  ('9f663f3f-fc2b-4cc2-8fc9-ed821f35361c', 'NZD', true),
  ('124461c1-9aa8-42bb-8522-b538424b24b0', 'SGD', true);

-- `initial` and each of `updates` are the engine's ProductState and ProductUpdate.
CREATE TABLE products (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  type text NOT NULL CHECK (type IN ('USAGE', 'COMPOSITE', 'SUBSCRIPTION', 'FIXED', 'PRO_SERVICE')),
  initial jsonb NOT NULL,
  updates jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  archived_at timestamptz,
  version bigint NOT NULL
);
CREATE INDEX products_version ON products (version);

CREATE TABLE rate_cards (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  name text NOT NULL,
  description text,
  fiat_credit_type_id uuid NOT NULL REFERENCES pricing_units,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  archived_at timestamptz,
  version bigint NOT NULL
);

CREATE TABLE rate_card_conversions (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  rate_card_id uuid NOT NULL REFERENCES rate_cards,
  credit_type_id uuid NOT NULL REFERENCES pricing_units,
  fiat_per_unit numeric NOT NULL CHECK (fiat_per_unit > 0),
  PRIMARY KEY (rate_card_id, credit_type_id)
);

-- A card's products in the order of lines on invoices.
CREATE TABLE rate_card_products (
  rate_card_id uuid NOT NULL REFERENCES rate_cards,
  product_id uuid NOT NULL REFERENCES products,
  position integer NOT NULL,
  PRIMARY KEY (rate_card_id, product_id)
);

-- One identity on a card. `values_key` is one text for equal `pricing_group_values`; `billing_frequency` is '' but for subscriptions.
CREATE TABLE rates (
  id uuid PRIMARY KEY,
  rate_card_id uuid NOT NULL REFERENCES rate_cards,
  product_id uuid NOT NULL REFERENCES products,
  values_key text NOT NULL,
  billing_frequency text NOT NULL,
  pricing_group_values jsonb NOT NULL,
  version bigint NOT NULL,
  UNIQUE (rate_card_id, product_id, values_key, billing_frequency)
);
CREATE INDEX rates_card_version ON rates (rate_card_id, version);

-- A rate's timeline; segments never overlap. `price` and `commit_price` are the engine's Price.
CREATE TABLE rate_segments (
  rate_id uuid NOT NULL REFERENCES rates,
  starting_at timestamptz NOT NULL,
  ending_before timestamptz,
  entitled boolean NOT NULL,
  price jsonb NOT NULL,
  commit_price jsonb,
  credit_type_id uuid NOT NULL REFERENCES pricing_units,
  PRIMARY KEY (rate_id, starting_at)
);

-- One global timeline per alias name; an open side is null (pricing 4, 9).
CREATE TABLE pricing_aliases (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CHECK (kind IN ('rate_card', 'package')),
  name text NOT NULL,
  holder_id uuid NOT NULL,
  starting_at timestamptz,
  ending_before timestamptz
);
CREATE INDEX pricing_aliases_name ON pricing_aliases (kind, name);
CREATE INDEX pricing_aliases_holder ON pricing_aliases (holder_id);
