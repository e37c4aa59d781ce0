import type { Static } from '@sinclair/typebox';
import type { ProfessionalService } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { newId } from '../../platform/ids.ts';
import type { ProServiceInput } from '../schemas.ts';
import type { ContractScope } from './scope.ts';

/** Terms that bill nothing by themselves (contracts 2). */
export const parseProfessionalService = (
  input: Static<typeof ProServiceInput>,
  where: string,
  scope: ContractScope,
): ProfessionalService =>
  compact({
    id: newId(),
    productId: scope.productOf(['PRO_SERVICE', 'FIXED'], input.product_id, `${where}.product_id`).id,
    description: input.description,
    unitPrice: input.unit_price,
    quantity: input.quantity,
    maxAmount: input.max_amount,
    netsuiteSalesOrderId: input.netsuite_sales_order_id,
    customFields: input.custom_fields ?? {},
    amendmentId: scope.amendmentId,
  });

export const renderProfessionalService = (service: ProfessionalService) =>
  compact({
    id: service.id,
    product_id: service.productId,
    description: service.description,
    unit_price: service.unitPrice,
    quantity: service.quantity,
    max_amount: service.maxAmount,
    netsuite_sales_order_id: service.netsuiteSalesOrderId,
    custom_fields: { ...service.customFields },
  });
