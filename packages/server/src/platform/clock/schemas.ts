import { operation } from '../http/define.ts';
import { Data, DateTime, Type } from '../schema.ts';

const ClockReading = Data(Type.Object({ now: DateTime() }));

export const getClock = operation('GET', '/sandbox/clock', {
  id: 'getSandboxClock',
  tag: 'Sandbox',
  summary: 'Read the platform clock',
  response: ClockReading,
  extension: true,
});

export const setClock = operation('POST', '/sandbox/clock', {
  id: 'setSandboxClock',
  tag: 'Sandbox',
  summary: 'Move the simulated clock forward, doing all work that falls due on the way',
  body: Type.Object({ now: DateTime() }),
  response: ClockReading,
  extension: true,
});

export const operations = [getClock, setClock];
