import { pointInTimeInput } from '../../balances/schemas.ts';
import { EitherCase } from '../../platform/schema.ts';

export const RecurringScheduleFrequencyV2 = EitherCase(['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'WEEKLY']);

export const SchedulePointInTimeInputV2 = pointInTimeInput(RecurringScheduleFrequencyV2, 'SchedulePointInTimeInputV2');
