-- The terms that an invoice was made from: the catalog's version, and the last version of any contract (`contract_versions.seq`). Of
-- invoices that are older than this migration the contract's is known by time.
ALTER TABLE invoices ADD COLUMN catalog_version bigint, ADD COLUMN contracts_version bigint;
UPDATE invoices SET
  catalog_version = (SELECT version FROM pricing_catalog),
  contracts_version = (SELECT coalesce(max(v.seq), 0) FROM contract_versions v
                        WHERE v.contract_id = invoices.contract_id AND v.recorded_at <= invoices.finalized_at);
ALTER TABLE invoices ALTER COLUMN catalog_version SET NOT NULL, ALTER COLUMN contracts_version SET NOT NULL;
