import { operation } from '../../platform/http/define.ts';
import { Id } from '../../platform/http/shapes.ts';
import {
  Characters,
  Data,
  DateTime,
  EitherCase,
  ExactNumber,
  extension,
  Nullable,
  Type,
  Uuid,
} from '../../platform/schema.ts';
import { COMMIT_RATE_TYPES, CommitSpecifier } from '../../pricing/schemas.ts';
import { CommitHierarchyConfiguration } from './hierarchy.ts';
import { UpdateAccessScheduleInput, UpdateInvoiceScheduleInput } from './schedules.ts';

export const AddManualBalanceLedgerEntryPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
    id: Uuid(),
    segment_id: Uuid(),
    amount: ExactNumber(),
    per_group_amounts: Type.Optional(Type.Record(Type.String(), ExactNumber())),
    reason: Type.String(),
    timestamp: Type.Optional(DateTime()),
    uniqueness_key: Type.Optional(Characters(1, 128, extension)),
  },
  { $id: 'AddManualBalanceLedgerEntryPayload' },
);

export const DisableCommitTrueupPayload = Type.Object(
  { customer_id: Uuid(), commit_id: Uuid(), contract_id: Uuid(), amendment_id: Type.Optional(Uuid()) },
  { $id: 'DisableCommitTrueupPayload' },
);

/** What can be changed of commits and credits alike. */
const balanceChanges = {
  name: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  access_schedule: Type.Optional(UpdateAccessScheduleInput),
  applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
  applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
  specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifier))),
  product_id: Type.Optional(Uuid()),
  priority: Type.Optional(Nullable(ExactNumber())),
  rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
  hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  rollover_fraction: Type.Optional(Type.Union([ExactNumber(), Type.Null()], extension)),
  applicable_contract_ids: Type.Optional(Type.Union([Type.Array(Uuid()), Type.Null()], extension)),
};

export const EditCommitPayload = Type.Object(
  {
    customer_id: Uuid(),
    commit_id: Uuid(),
    ...balanceChanges,
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
    invoice_contract_id: Type.Optional(Uuid()),
  },
  { $id: 'EditCommitPayload' },
);

export const EditCreditPayload = Type.Object(
  { customer_id: Uuid(), credit_id: Uuid(), ...balanceChanges },
  { $id: 'EditCreditPayload' },
);

export const ArchiveCommitPayload = Type.Object(
  { customer_id: Uuid(), commit_id: Uuid() },
  { $id: 'ArchiveCommitPayload' },
);

export const ArchiveCreditPayload = Type.Object(
  { customer_id: Uuid(), credit_id: Uuid() },
  { $id: 'ArchiveCreditPayload' },
);

export const addManualBalanceLedgerEntry = operation('POST', '/v1/contracts/addManualBalanceLedgerEntry', {
  id: 'addManualBalanceLedgerEntry-v1',
  tag: 'Balances',
  summary: "Add a manual entry to a balance's ledger",
  body: AddManualBalanceLedgerEntryPayload,
});

export const disableCommitTrueup = operation('POST', '/v1/contracts/commits/disableTrueup', {
  id: 'disableCommitTrueup-v1',
  tag: 'Balances',
  summary: 'Drop the true-up of a postpaid commit',
  body: DisableCommitTrueupPayload,
  response: Data(Id),
});

export const editCommit = operation('POST', '/v2/contracts/commits/edit', {
  id: 'editCommit-v2',
  tag: 'Balances',
  summary: 'Edit a commit',
  body: EditCommitPayload,
  response: Data(Id),
});

export const editCredit = operation('POST', '/v2/contracts/credits/edit', {
  id: 'editCredit-v2',
  tag: 'Balances',
  summary: 'Edit a credit',
  body: EditCreditPayload,
  response: Data(Id),
});

export const archiveCommit = operation('POST', '/v2/contracts/commits/archive', {
  id: 'archiveCommit-v2',
  tag: 'Balances',
  summary: 'Archive a commit',
  body: ArchiveCommitPayload,
  response: Data(Id),
});

export const archiveCredit = operation('POST', '/v2/contracts/credits/archive', {
  id: 'archiveCredit-v2',
  tag: 'Balances',
  summary: 'Archive a credit',
  body: ArchiveCreditPayload,
  response: Data(Id),
});
