import { Alerts } from '../notifications/index.ts';
import { DueWork } from '../platform/clock/index.ts';
import type { ServerMetrics } from '../platform/http/server-metrics.ts';
import { InvoicesDue, Reactions } from '../statements/index.ts';
import type { Domains, Parts } from './domains.ts';

export type Consequences = ReturnType<typeof joinConsequences>;

/** What follows in one domain from what happens in another, and what falls due. */
export function joinConsequences({ log, db, clock }: Parts, domains: Domains, metrics: ServerMetrics) {
  const {
    audit,
    customFields,
    agenda,
    webhooks,
    customers,
    pricing,
    metering,
    statements,
    integrations,
    lifecycle,
    evaluation,
    thresholds,
  } = domains;

  // What follows when a customer's statement changes: by an edit, by usage, by time.
  const reactions = new Reactions({ log, rank: 20, readBarrier: () => statements.readBarrier() });
  reactions.add(async (customerId, isEcho) => {
    const view = await statements.asLoaded(customerId);
    await lifecycle.observe(customerId, view);
    const cause = await evaluation.evaluate(customerId, view);
    await thresholds.evaluate(view);
    // Members of a hierarchy share the parent's balances, so what changes for one changes for the others (contracts 10).
    for (const { customerId: relative } of isEcho ? [] : view.terms.family) {
      evaluation.noteIfAbsent(relative, cause);
      reactions.echo(relative);
    }
  });
  const alerts = new Alerts({
    db,
    audit,
    customFields,
    evaluation,
    customers,
    metrics: metering,
    units: pricing,
    reactions,
  });
  customFields.onChanged(async (tx, entity, id) => {
    const customerId = entity === 'customer' ? id : await lifecycle.customerOf(tx, id);
    if (customerId !== undefined) evaluation.noteUncommitted(customerId, 'custom_field_change');
  });
  agenda.onTouched(async (customerId) => {
    await statements.settle(customerId);
    evaluation.noteCommitted(customerId);
    await reactions.markAndWait(customerId);
  });
  metering.onUsage((texts) => {
    reactions.markFound(async () => {
      const owners = new Set((await customers.ownersOf(db, [...texts])).values());
      for (const customerId of owners) evaluation.note(customerId, 'usage');
      return owners;
    });
  });

  const dueWork = new DueWork(
    clock,
    [
      new InvoicesDue({
        db,
        agenda,
        statements,
        metrics: metrics.invoiceRuns,
        log,
        rank: 10,
        onSettled: (customerId) => reactions.mark(customerId),
      }),
      // On the system clock reactions run beside the due work, which does not wait for them.
      ...(clock.kind === 'simulated' ? [reactions] : []),
      lifecycle,
      evaluation,
    ],
    log,
  );
  dueWork.onArrival(() => webhooks.delivery.wake());
  dueWork.onArrival(() => integrations.wake());
  return { reactions, alerts, dueWork };
}
