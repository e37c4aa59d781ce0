-- A term with custom fields of its own (a scheduled charge, a subscription, …) is found by its id inside the document.
CREATE INDEX contracts_document ON contracts USING gin (document jsonb_path_ops);
