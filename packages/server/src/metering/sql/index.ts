import { ApiError } from '../../platform/errors.ts';

export function parseMetricSql(_sql: string): void {
  throw new ApiError(501, 'NotBuilt', 'sql: SQL billable metrics are not built yet');
}
