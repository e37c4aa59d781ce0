/** What webhooks report about contracts, commits and credits (customers 6). */
const CONTRACT_EVENTS = [
  'contract.create',
  'contract.start',
  'contract.edit',
  'contract.end',
  'contract.archive',
] as const;
export const BALANCE_EVENTS = [
  'commit.create',
  'commit.edit',
  'commit.archive',
  'commit.segment.start',
  'commit.segment.end',
  'credit.create',
  'credit.edit',
  'credit.archive',
  'credit.segment.start',
  'credit.segment.end',
] as const;
export const EVENT_TYPES = [...CONTRACT_EVENTS, ...BALANCE_EVENTS] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const isEventType = (text: string): text is EventType => EVENT_TYPES.some((type) => type === text);

/** Foreseen events have an instant of their own and follow edits; the others occur when somebody acts. */
export const isForeseen = (type: EventType): boolean => type.endsWith('.start') || type.endsWith('.end');
