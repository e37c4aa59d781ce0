import { operation } from '../../platform/http/define.ts';
import { CustomField, Id } from '../../platform/http/shapes.ts';
import { Data, DateTime, ExactNumber, Type, Uuid } from '../../platform/schema.ts';
import { DiscountInput, ProServiceInput, ScheduledChargeInput } from './charges.ts';
import { CommitInput, CreditInput } from './commits.ts';
import { OverrideInput } from './overrides.ts';
import { ResellerRoyaltyOrUpdateInput } from './royalties.ts';

export const AmendContractPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    total_contract_value: Type.Optional(ExactNumber()),
    starting_at: DateTime(),
    commits: Type.Optional(Type.Array(CommitInput)),
    credits: Type.Optional(Type.Array(CreditInput)),
    overrides: Type.Optional(Type.Array(OverrideInput)),
    discounts: Type.Optional(Type.Array(DiscountInput)),
    professional_services: Type.Optional(Type.Array(ProServiceInput)),
    reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyOrUpdateInput)),
    scheduled_charges: Type.Optional(Type.Array(ScheduledChargeInput)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'AmendContractPayload' },
);

export const ArchiveContractPayload = Type.Object(
  { customer_id: Uuid(), contract_id: Uuid(), void_invoices: Type.Boolean() },
  { $id: 'ArchiveContractPayload' },
);

export const UpdateContractEndDatePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    ending_before: Type.Optional(DateTime()),
    allow_ending_before_finalized_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'UpdateContractEndDatePayload' },
);

export const amendContract = operation('POST', '/v1/contracts/amend', {
  id: 'amendContract-v1',
  tag: 'Contracts',
  summary: 'Add terms to a contract as an amendment',
  body: AmendContractPayload,
  response: Data(Id),
});

export const archiveContract = operation('POST', '/v1/contracts/archive', {
  id: 'archiveContract-v1',
  tag: 'Contracts',
  summary: 'Archive a contract',
  body: ArchiveContractPayload,
  response: Data(Id),
});

export const updateContractEndDate = operation('POST', '/v1/contracts/updateEndDate', {
  id: 'updateContractEndDate-v1',
  tag: 'Contracts',
  summary: "Move or remove a contract's end",
  body: UpdateContractEndDatePayload,
  response: Data(Id),
});
