-- Archived customers: no threshold notification is evaluated for them any more (customers 1.3).
CREATE TABLE alert_silenced_customers (
  customer_id uuid PRIMARY KEY
);
