export * from './calendar.ts';
export * from './duration.ts';
export * from './instant.ts';
export * from './periods.ts';
