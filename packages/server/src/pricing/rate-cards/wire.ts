import type { Static } from '@sinclair/typebox';
import type { CreditTypeConversion } from '@takt/engine';
import type { CustomFieldValues } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { textOf } from '../../platform/time-text.ts';
import type { WireAlias } from '../aliases/aliases.ts';
import type { CreditTypeConversionInput, RateCard } from '../schemas.ts';
import { type PricingUnits, wireUnit } from '../units/units.ts';
import type { RateCardHead } from './store.ts';

/**
 * Conversions as a request gives them (pricing 2).
 * @param known what the card converts already, which can never change.
 */
export function conversionsOf(
  wire: readonly Static<typeof CreditTypeConversionInput>[],
  units: PricingUnits,
  field: string,
  known: readonly CreditTypeConversion[] = [],
): readonly CreditTypeConversion[] {
  const taken = new Set(known.map(({ creditTypeId }) => creditTypeId));
  return wire.map(({ custom_credit_type_id: id, fiat_per_custom_credit: fiatPerUnit }, i) => {
    const unit = units[id];
    if (unit === undefined) throw badRequest(`${field}[${i}].custom_credit_type_id: pricing unit ${id} does not exist`);
    if (unit.isCurrency)
      throw badRequest(`${field}[${i}].custom_credit_type_id: ${unit.name} is a currency, not a custom unit`);
    if (taken.has(id))
      throw badRequest(`${field}[${i}].custom_credit_type_id: ${unit.name} has a conversion on this card already`);
    if (fiatPerUnit.lte(0)) throw badRequest(`${field}[${i}].fiat_per_custom_credit: must be more than 0`);
    taken.add(id);
    return { creditTypeId: id, fiatPerUnit };
  });
}

export const wireCard = (
  card: RateCardHead,
  units: PricingUnits,
  aliases: WireAlias[],
  customFields: CustomFieldValues,
): Static<typeof RateCard> =>
  compact({
    id: card.id,
    name: card.name,
    description: card.description,
    created_at: textOf(card.createdAt),
    created_by: card.createdBy,
    fiat_credit_type: wireUnit(units, card.fiatCreditTypeId),
    credit_type_conversions: card.conversions.map(({ creditTypeId, fiatPerUnit }) => ({
      fiat_per_custom_credit: fiatPerUnit.toFixed(),
      custom_credit_type: wireUnit(units, creditTypeId),
    })),
    aliases,
    custom_fields: { ...customFields },
  });
