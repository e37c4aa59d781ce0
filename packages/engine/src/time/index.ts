export * from './calendar.ts';
export * from './instant.ts';
export * from './periods.ts';
export * from './relative-date.ts';
