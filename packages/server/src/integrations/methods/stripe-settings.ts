import { type Static, Type } from '@sinclair/typebox';
import { badRequest } from '../../platform/errors.ts';
import { OneOf } from '../../platform/schema.ts';
import type { DeliveryMethod } from './method.ts';

/** Of whose custom field a mapping speaks. */
export const MappedEntity = OneOf(['contract', 'rate_card', 'customer', 'product', 'commit', 'invoice']);

/** A custom field of Takt that is handed over with an invoice, and where it goes in Stripe (integrations 4.2). */
export const EntityMapping = Type.Object({
  entity: MappedEntity,
  custom_field: Type.String({ minLength: 1 }),
  target: Type.String({ minLength: 1 }),
});
export type EntityMapping = Static<typeof EntityMapping>;

/** Settings of one Stripe account (integrations 4.1). */
export interface StripeSettings {
  readonly leave_invoices_in_draft: boolean;
  readonly skip_zero_dollar_invoices: boolean;
  readonly include_zero_quantity_sub_line_items: boolean;
  readonly stripe_invoice_quantity_always_string: boolean;
  readonly set_effective_at_date_to_inclusive_period_end: boolean;
  readonly export_invoice_sub_line_items: boolean;
  readonly days_until_due: number;
  readonly entity_mappings: readonly EntityMapping[];
}

export const DEFAULT_SETTINGS: StripeSettings = {
  leave_invoices_in_draft: false,
  skip_zero_dollar_invoices: false,
  include_zero_quantity_sub_line_items: false,
  stripe_invoice_quantity_always_string: false,
  set_effective_at_date_to_inclusive_period_end: false,
  export_invoice_sub_line_items: false,
  days_until_due: 30,
  entity_mappings: [],
};

/** What a request may change: an absent setting stays as it is, null brings back the default. */
export type SettingsChange = { readonly [K in keyof StripeSettings]?: StripeSettings[K] | null };

const NAMES = Object.keys(DEFAULT_SETTINGS) as readonly (keyof StripeSettings)[];

/** The settings of a Stripe connection; one that has never been set up has all defaults. */
export const settingsOf = ({ configuration }: Pick<DeliveryMethod, 'configuration'>): StripeSettings => ({
  ...DEFAULT_SETTINGS,
  ...Object.fromEntries(NAMES.filter((name) => name in configuration).map((name) => [name, configuration[name]])),
});

export function changedSettings(before: StripeSettings, change: SettingsChange): StripeSettings {
  for (const { target } of change.entity_mappings ?? []) requireTarget(target);
  const changed = NAMES.filter((name) => change[name] !== undefined);
  return {
    ...before,
    ...Object.fromEntries(changed.map((name) => [name, change[name] ?? DEFAULT_SETTINGS[name]])),
  };
}

const TARGET =
  /^(invoice\.(metadata\.[^.[\]]{1,40}|custom_fields|payment_settings\.default_mandate)|invoiceitem\.(metadata\.[^.[\]]{1,40}|price\.product))$/;

function requireTarget(target: string): void {
  if (TARGET.test(target)) return;
  throw badRequest(
    'entity_mappings.target: must be one of invoice.metadata.<key>, invoice.custom_fields, ' +
      'invoice.payment_settings.default_mandate, invoiceitem.metadata.<key>, invoiceitem.price.product',
  );
}
