import { v7 } from 'uuid';

/** A new UUIDv7. Ids made by one process sort in the order in which they were made, also within a millisecond. */
export const newId = (): string => v7();
