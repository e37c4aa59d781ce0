-- Invoices for professional services that were asked for, as the engine's ProfessionalServiceInvoice (invoices 12.11).
CREATE TABLE professional_service_invoices (
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  document jsonb NOT NULL
);
CREATE INDEX professional_service_invoices_customer ON professional_service_invoices (customer_id, seq);
