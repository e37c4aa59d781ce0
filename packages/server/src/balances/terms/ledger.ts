import type { Static } from '@sinclair/typebox';
import type { BalanceKind, LedgerEntry } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { CommitLedger, CreditLedger } from '../schemas.ts';

const PREFIX: Readonly<Record<BalanceKind, string>> = {
  PREPAID: 'PREPAID_COMMIT',
  POSTPAID: 'POSTPAID_COMMIT',
  CREDIT: 'CREDIT',
};

type WireEntry<K extends BalanceKind> = Static<K extends 'CREDIT' ? typeof CreditLedger : typeof CommitLedger>;

/**
 * An entry under its name on the wire (contracts 10). What a voided invoice gives back to a postpaid commit has no name of its own: it is
 * a positive deduction.
 */
export function ledgerType(kind: BalanceKind, event: LedgerEntry['event']): string {
  const shown = kind === 'POSTPAID' && event === 'CANCELED' ? 'AUTOMATED_INVOICE_DEDUCTION' : event;
  return `${PREFIX[kind]}_${shown}`;
}

export const renderLedger = <K extends BalanceKind>(kind: K, entries: readonly LedgerEntry[]): WireEntry<K>[] =>
  entries.map(
    (entry) =>
      // The union has one member per name; the engine guarantees which members go with which event.
      compact({
        type: ledgerType(kind, entry.event),
        timestamp: textOf(entry.timestamp),
        amount: entry.amount,
        segment_id: entry.segmentId,
        invoice_id: entry.invoiceId,
        contract_id: entry.contractId,
        new_contract_id: entry.newContractId,
        reason: entry.reason,
      }) as WireEntry<K>,
  );
