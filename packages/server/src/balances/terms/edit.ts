import type { Static } from '@sinclair/typebox';
import type { Applicability, Balance, Decimal, InvoiceSchedule, RateType } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { CommitSpecifier } from '../../pricing/schemas.ts';
import type { Guards } from '../guards.ts';
import type {
  CommitHierarchyConfiguration,
  UpdateAccessScheduleInput,
  UpdateInvoiceScheduleInput,
} from '../schemas.ts';
import { editAccessSchedule } from './access-schedule.ts';
import { parseApplicability } from './applicability.ts';
import { DEFAULT_PRIORITY, parseRolloverFraction, requirePostpaidSchedules } from './balance.ts';
import { parseChildAccess } from './child-access.ts';
import { editInvoiceSchedule } from './invoice-schedule.ts';
import { parseOptionalPriority } from './priority.ts';
import type { TermScope } from './scope.ts';

/** What an edit can change of a commit or credit: an absent member stays, null clears (contracts 4, 11). */
export interface BalanceEdit {
  readonly name?: string;
  readonly description?: string;
  readonly product_id?: string;
  readonly priority?: Decimal | null;
  readonly rate_type?: RateType;
  readonly rollover_fraction?: Decimal | null;
  readonly netsuite_sales_order_id?: string | null;
  readonly applicable_product_ids?: readonly string[] | null;
  readonly applicable_product_tags?: readonly string[] | null;
  readonly specifiers?: readonly Static<typeof CommitSpecifier>[] | null;
  readonly hierarchy_configuration?: Static<typeof CommitHierarchyConfiguration>;
  readonly access_schedule?: Static<typeof UpdateAccessScheduleInput>;
  readonly invoice_schedule?: Static<typeof UpdateInvoiceScheduleInput>;
}

/** The balance after an edit. `where` ends with a dot, or is empty. */
export function editBalance(
  balance: Balance,
  edit: BalanceEdit,
  where: string,
  scope: TermScope,
  guards: Guards,
): Balance {
  if (balance.archivedAt !== undefined) throw badRequest(`${where}id: ${balance.id} is archived`);
  guards.checkNoRollover(balance, `${where}id`);
  guards.checkRolloverSource(balance, edit, where);
  const segments =
    edit.access_schedule === undefined
      ? balance.segments
      : editedSegments(balance, edit.access_schedule, `${where}access_schedule`, guards);
  const invoiceSchedule = editedInvoices(balance, edit.invoice_schedule, `${where}invoice_schedule`, scope, guards);
  const kept = new Set(segments.map(({ id }) => id));
  const edited: Balance = compact({
    ...balance,
    name: edit.name ?? balance.name,
    description: edit.description ?? balance.description,
    productId:
      edit.product_id === undefined
        ? balance.productId
        : scope.productOf(['FIXED'], edit.product_id, `${where}product_id`).id,
    priority:
      edit.priority === undefined
        ? balance.priority
        : (parseOptionalPriority(edit.priority, `${where}priority`) ?? DEFAULT_PRIORITY),
    rateType: edit.rate_type ?? balance.rateType,
    rolloverFraction:
      edit.rollover_fraction === undefined
        ? balance.rolloverFraction
        : parseRolloverFraction(edit.rollover_fraction ?? undefined, where),
    netsuiteSalesOrderId: cleared(edit.netsuite_sales_order_id, balance.netsuiteSalesOrderId),
    applicability: editedApplicability(balance.applicability, edit, where, scope),
    childAccess:
      edit.hierarchy_configuration === undefined ? balance.childAccess : parseChildAccess(edit.hierarchy_configuration),
    segments,
    invoiceSchedule,
    manualEntries: balance.manualEntries.filter((entry) => kept.has(entry.segmentId)),
  });
  const isRescheduled = edit.access_schedule !== undefined || edit.invoice_schedule !== undefined;
  if (edited.kind === 'POSTPAID' && isRescheduled) requirePostpaidSchedules(edited, edited.invoiceSchedule, where);
  return withEditedMembers(balance, edited);
}

const EDITABLE = [
  'name',
  'description',
  'productId',
  'priority',
  'rateType',
  'rolloverFraction',
  'netsuiteSalesOrderId',
  'applicability',
  'childAccess',
  'segments',
  'invoiceSchedule',
] as const;

/** Of what a recurring grant made, what an edit sets stays; the rest follows the grant (contracts 6). */
export function withEditedMembers(before: Balance, after: Balance): Balance {
  if (before.editedMembers === undefined) return after;
  const edited = EDITABLE.filter((member) => after[member] !== before[member]);
  return { ...after, editedMembers: [...new Set([...before.editedMembers, ...edited])] };
}

/** An optional member that null clears. */
const cleared = <T>(given: T | null | undefined, before: T | undefined): T | undefined =>
  given === undefined ? before : (given ?? undefined);

function editedSegments(
  balance: Balance,
  edit: NonNullable<BalanceEdit['access_schedule']>,
  where: string,
  guards: Guards,
): Balance['segments'] {
  const segments = editAccessSchedule(balance.segments, edit, where);
  guards.checkAccessEdit(edit, where);
  return segments;
}

function editedInvoices(
  { kind, creditTypeId, invoiceSchedule }: Balance,
  edit: BalanceEdit['invoice_schedule'],
  where: string,
  scope: TermScope,
  guards: Guards,
): InvoiceSchedule | undefined {
  if (edit === undefined) return invoiceSchedule;
  if (kind === 'CREDIT') throw badRequest(`${where}: a credit is not invoiced`);
  const before: InvoiceSchedule = invoiceSchedule ?? {
    creditTypeId: scope.billingUnitOf(creditTypeId),
    doNotInvoice: false,
    items: [],
  };
  const edited = editInvoiceSchedule(before, edit, where);
  guards.checkInvoiceEdit(edit, where);
  return edited.items.length === 0 && invoiceSchedule === undefined ? undefined : edited;
}

function editedApplicability(before: Applicability, edit: BalanceEdit, where: string, scope: TermScope): Applicability {
  const { applicable_product_ids: ids, applicable_product_tags: tags, specifiers } = edit;
  if (ids === undefined && tags === undefined && specifiers === undefined) return before;
  const given = parseApplicability(
    compact({
      applicable_product_ids: ids ?? undefined,
      applicable_product_tags: tags ?? undefined,
      specifiers: specifiers ?? undefined,
    }),
    where,
    scope,
  );
  const merged: Applicability = compact({
    productIds: ids === undefined ? before.productIds : given.productIds,
    productTags: tags === undefined ? before.productTags : given.productTags,
    specifiers: specifiers === undefined ? before.specifiers : given.specifiers,
  });
  if (merged.specifiers !== undefined && (merged.productIds !== undefined || merged.productTags !== undefined)) {
    throw badRequest(
      `${where}specifiers: cannot stand beside applicable_product_ids or applicable_product_tags; clear one with null`,
    );
  }
  return merged;
}
