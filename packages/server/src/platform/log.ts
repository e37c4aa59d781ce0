import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines on standard error; standard output belongs to what a command prints for people. */
export const createLog = (level: LogLevel): Log => pino({ level, base: null }, destination({ dest: 2, sync: true }));
