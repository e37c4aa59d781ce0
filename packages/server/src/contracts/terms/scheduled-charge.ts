import type { Static } from '@sinclair/typebox';
import type { Discount, InvoiceSchedule, ScheduledCharge } from '@takt/engine';
import {
  type InvoiceScheduleInput,
  parseInvoiceSchedule,
  type RenderContext,
  renderInvoiceSchedule,
} from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import type { CustomField } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ContractScope } from './scope.ts';

interface ChargeInput {
  readonly product_id: string;
  readonly name?: string;
  readonly schedule: InvoiceScheduleInput;
  readonly netsuite_sales_order_id?: string;
  readonly custom_fields?: Static<typeof CustomField>;
}

const parseCommon = (input: ChargeInput, where: string, scope: ContractScope) => ({
  id: newId(),
  productId: scope.productOf(['FIXED'], input.product_id, `${where}.product_id`).id,
  name: input.name,
  schedule: parseInvoiceSchedule(input.schedule, `${where}.schedule`, scope),
  netsuiteSalesOrderId: input.netsuite_sales_order_id,
  customFields: input.custom_fields ?? {},
  amendmentId: scope.amendmentId,
});

export const parseScheduledCharge = (input: ChargeInput, where: string, scope: ContractScope): ScheduledCharge =>
  compact(parseCommon(input, where, scope));

export const parseDiscount = (input: ChargeInput, where: string, scope: ContractScope): Discount =>
  compact(parseCommon(input, where, scope));

interface Charged {
  readonly id: string;
  readonly productId: string;
  readonly name?: string;
  readonly schedule: InvoiceSchedule;
  readonly netsuiteSalesOrderId?: string;
  readonly customFields: Readonly<Record<string, string>>;
  readonly archivedAt?: number;
}

/** A scheduled charge or a discount. */
export const renderCharge = (charge: Charged, { names, invoiceOfItem }: RenderContext) =>
  compact({
    id: charge.id,
    product: names.product(charge.productId),
    name: charge.name,
    schedule: renderInvoiceSchedule(charge.schedule, names, invoiceOfItem),
    netsuite_sales_order_id: charge.netsuiteSalesOrderId,
    custom_fields: { ...charge.customFields },
    archived_at: charge.archivedAt === undefined ? undefined : textOf(charge.archivedAt),
  });
