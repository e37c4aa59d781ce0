import { contractRate } from '@takt/engine';
import type { Api } from '../../platform/http/api.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { instantOf } from '../../platform/time-text.ts';
import type { ContractSource, CustomerSource } from '../ports.ts';
import { getContractRateSchedule } from '../schemas.ts';
import { readUnits } from '../units/units.ts';
import type { RateListings } from './listings.ts';
import { wireContractRateRow } from './wire.ts';

/** The prices that a contract pays at an instant (pricing 8). */
export function contractScheduleRoutes(
  api: Api,
  db: Db,
  customers: CustomerSource,
  contracts: ContractSource,
  listings: RateListings,
): void {
  api.read(getContractRateSchedule, async ({ body, query, context }) => {
    await customers.requireCustomer(db, body.customer_id);
    const contract = await contracts.loadContract(db, body.customer_id, body.contract_id);
    const { rateCardId } = contract;
    // A contract of fixed charges only has no rates (contracts 2).
    if (rateCardId === undefined) return { data: [], next_page: null };
    const at = body.at === undefined ? context.now : instantOf(body.at);
    const { rows, nextPage } = await listings.page(db, {
      operationId: getContractRateSchedule.id,
      cardId: rateCardId,
      question: body,
      selectors: body.selectors,
      paging: query,
      now: context.now,
      tell: (rate, product, card) => {
        const row = contractRate(contract, card, product, rate, at);
        return row === undefined ? [] : [row];
      },
    });
    const units = await readUnits(db);
    return { data: rows.map((row) => wireContractRateRow(row, rateCardId, units, context.now)), next_page: nextPage };
  });
}
