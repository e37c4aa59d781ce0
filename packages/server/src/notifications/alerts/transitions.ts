import { type Alert, isBeyond } from './alert.ts';
import { type Measurement, type Reading, scopeText, WHOLE } from './reading.ts';

/** In order: forgotten by a reset; not crossed; crossed; notified of for the last time. */
export type ScopeState = 'evaluating' | 'ok' | 'in_alarm' | 'over';

/** States by scope, as kept. A pair that was never evaluated has none. */
export type KnownStates = ReadonlyMap<string, ScopeState>;

export interface StateChange {
  readonly scope: string;
  readonly state: ScopeState;
}

/** A notification that a crossing calls for. */
export interface Crossing {
  readonly kind: 'reached' | 'resolved';
  readonly reading: Reading;
}

export interface Outcome {
  readonly changes: readonly StateChange[];
  readonly crossings: readonly Crossing[];
}

const WHOLE_TEXT = scopeText(WHOLE);

/**
 * The state machine of threshold notifications (customers 5.3): entering alarm notifies once, leaving it notifies once, also where what
 * caused the alarm is gone, and nothing is notified of in between, however far the measure goes beyond the threshold. An invoice that is in
 * alarm when it becomes final is not notified of again.
 */
export function transitions(alert: Alert, known: KnownStates, measurement: Measurement, silently: boolean): Outcome {
  const outcome = ((): Outcome => {
    switch (measurement.kind) {
      case 'unknown':
        return settle(known, known.get(WHOLE_TEXT) === 'in_alarm' ? 'in_alarm' : 'ok');
      case 'whole':
        return wholeTransitions(alert, known, measurement.reading);
      case 'scoped':
        return scopedTransitions(alert, known, measurement);
      default:
        return measurement satisfies never;
    }
  })();
  return silently ? { ...outcome, crossings: [] } : outcome;
}

function settle(known: KnownStates, state: ScopeState): Outcome {
  return { changes: known.get(WHOLE_TEXT) === state ? [] : [{ scope: WHOLE_TEXT, state }], crossings: [] };
}

const alarms = (alert: Alert, { value, isAbsent }: Reading): boolean => isAbsent !== true && isBeyond(alert, value);

function wholeTransitions(alert: Alert, known: KnownStates, reading: Reading): Outcome {
  const before = known.get(WHOLE_TEXT);
  const after = alarms(alert, reading) ? 'in_alarm' : 'ok';
  if (before === after) return { changes: [], crossings: [] };
  const crossings: readonly Crossing[] =
    after === 'in_alarm'
      ? [{ kind: 'reached', reading }]
      : before === 'in_alarm'
        ? [{ kind: 'resolved', reading }]
        : [];
  return { changes: [{ scope: WHOLE_TEXT, state: after }], crossings };
}

function scopedTransitions(
  alert: Alert,
  known: KnownStates,
  { readings, absent, tellsWhole }: Measurement & { readonly kind: 'scoped' },
): Outcome {
  const changes: StateChange[] = [];
  const crossings: Crossing[] = [];
  const seen = new Set<string>();
  let inAlarm = 0;
  const look = (scope: string, reading: Reading): void => {
    seen.add(scope);
    const before = known.get(scope);
    if (before === 'over') return;
    const beyond = alarms(alert, reading);
    if (reading.isLast === true) {
      if (beyond && before !== 'in_alarm') crossings.push({ kind: 'reached', reading });
      if (!beyond && before === 'in_alarm') crossings.push({ kind: 'resolved', reading });
      if (beyond || before !== undefined) changes.push({ scope, state: 'over' });
      return;
    }
    if (beyond) inAlarm += 1;
    if (beyond && before !== 'in_alarm') {
      changes.push({ scope, state: 'in_alarm' });
      crossings.push({ kind: 'reached', reading });
    } else if (!beyond && before === 'in_alarm') {
      changes.push({ scope, state: 'ok' });
      crossings.push({ kind: 'resolved', reading });
    }
  };
  for (const reading of readings) look(scopeText(reading.scope), reading);
  for (const [scope, state] of known) {
    if (scope !== WHOLE_TEXT && state === 'in_alarm' && !seen.has(scope)) look(scope, absent(scope));
  }
  const whole = inAlarm > 0 ? 'in_alarm' : 'ok';
  const before = known.get(WHOLE_TEXT);
  if (whole === before) return { changes, crossings };
  const kind = whole === 'in_alarm' ? 'reached' : before === 'in_alarm' ? 'resolved' : undefined;
  const example = kind === undefined ? undefined : crossings.findLast((crossing) => crossing.kind === kind);
  const told = tellsWhole && kind !== undefined && example !== undefined;
  return {
    changes: [...changes, { scope: WHOLE_TEXT, state: whole }],
    crossings: told ? [...crossings, { kind, reading: { ...example.reading, scope: WHOLE } }] : crossings,
  };
}
