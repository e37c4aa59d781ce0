import type { Static } from '@sinclair/typebox';
import { dec, type ProrationRounding } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import type { ProrationRoundingConfig } from '../../pricing/schemas.ts';

/** How a prorated amount is rounded (contracts 6, subscriptions 2.4). */
export type RoundingInput = Static<typeof ProrationRoundingConfig>;

export const parseRounding = (input: RoundingInput, where: string): ProrationRounding => {
  if (!input.decimal_places.isInteger()) throw badRequest(`${where}.decimal_places: must be a whole number`);
  return { method: input.rounding_method, decimalPlaces: input.decimal_places.toNumber() };
};

export const renderRounding = ({ method, decimalPlaces }: ProrationRounding) => ({
  rounding_method: method,
  decimal_places: dec(decimalPlaces),
});
