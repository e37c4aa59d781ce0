import type { Static } from '@sinclair/typebox';
import type { ResellerRoyalty, ResellerType } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ResellerRoyaltyOrUpdateInput } from '../schemas.ts';
import type { ContractScope } from './scope.ts';

/**
 * A new stretch of royalties of one type. What it leaves out, it takes over from the stretch of that type before it; the first of a type
 * must be complete (contracts 2).
 */
export function parseResellerRoyalty(
  input: Static<typeof ResellerRoyaltyOrUpdateInput>,
  existing: readonly ResellerRoyalty[],
  where: string,
  scope: ContractScope,
): ResellerRoyalty {
  const before = existing.findLast((royalty) => royalty.resellerType === input.reseller_type);
  const given = compact({
    fraction: input.fraction,
    netsuiteResellerId: input.netsuite_reseller_id,
    startingAt: input.starting_at === undefined ? undefined : hourOf(`${where}.starting_at`, input.starting_at),
    endingBefore:
      typeof input.ending_before === 'string' ? hourOf(`${where}.ending_before`, input.ending_before) : undefined,
    applicableProductIds: input.applicable_product_ids?.map(
      (id, i) => scope.product(id, `${where}.applicable_product_ids[${i}]`).id,
    ),
    applicableProductTags: input.applicable_product_tags,
    resellerContractValue: input.reseller_contract_value,
    awsAccountNumber: input.aws_options?.aws_account_number,
    awsPayerReferenceId: input.aws_options?.aws_payer_reference_id,
    awsOfferId: input.aws_options?.aws_offer_id,
    gcpAccountId: input.gcp_options?.gcp_account_id,
    gcpOfferId: input.gcp_options?.gcp_offer_id,
  });
  const { endingBefore: _, ...inherited } = before ?? { endingBefore: undefined };
  const merged: Partial<ResellerRoyalty> = {
    ...(input.ending_before === null ? inherited : (before ?? {})),
    ...given,
  };
  const { fraction, netsuiteResellerId, startingAt } = merged;
  if (fraction === undefined) throw badRequest(`${where}.fraction: is required for the first royalty of its type`);
  if (fraction.lt(0) || fraction.gt(1)) throw badRequest(`${where}.fraction: must lie between 0 and 1`);
  if (netsuiteResellerId === undefined) {
    throw badRequest(`${where}.netsuite_reseller_id: is required for the first royalty of its type`);
  }
  if (startingAt === undefined) throw badRequest(`${where}.starting_at: is required for the first royalty of its type`);
  if (merged.endingBefore !== undefined && merged.endingBefore <= startingAt) {
    throw badRequest(`${where}.ending_before: must lie after starting_at`);
  }
  if (merged.applicableProductIds === undefined && merged.applicableProductTags === undefined) {
    throw badRequest(`${where}: needs applicable_product_ids, applicable_product_tags, or both`);
  }
  return { ...merged, resellerType: input.reseller_type, fraction, netsuiteResellerId, startingAt };
}

export const renderResellerRoyalty = (royalty: ResellerRoyalty) =>
  compact({
    reseller_type: royalty.resellerType,
    fraction: royalty.fraction,
    netsuite_reseller_id: royalty.netsuiteResellerId,
    starting_at: textOf(royalty.startingAt),
    ending_before: royalty.endingBefore === undefined ? undefined : textOf(royalty.endingBefore),
    applicable_product_ids: royalty.applicableProductIds === undefined ? undefined : [...royalty.applicableProductIds],
    applicable_product_tags:
      royalty.applicableProductTags === undefined ? undefined : [...royalty.applicableProductTags],
    reseller_contract_value: royalty.resellerContractValue,
    aws_account_number: royalty.awsAccountNumber,
    aws_payer_reference_id: royalty.awsPayerReferenceId,
    aws_offer_id: royalty.awsOfferId,
    gcp_account_id: royalty.gcpAccountId,
    gcp_offer_id: royalty.gcpOfferId,
  });

/** Version 2 lists royalties by type. */
export function renderRoyaltySegments(royalties: readonly ResellerRoyalty[]) {
  const types: readonly ResellerType[] = [...new Set(royalties.map((royalty) => royalty.resellerType))];
  return types.map((type) => ({
    reseller_type: type,
    segments: royalties.filter((royalty) => royalty.resellerType === type).map(renderResellerRoyalty),
  }));
}
