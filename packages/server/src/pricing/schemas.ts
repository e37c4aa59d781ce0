import {
  getContractNamedSchedule,
  getCustomerNamedSchedule,
  getRateCardNamedSchedule,
  listContractsNamedSchedules,
  updateContractNamedSchedule,
  updateCustomerNamedSchedule,
  updateRateCardNamedSchedule,
} from './schemas/named-schedules.ts';
import { archivePackage, createPackage, getPackage, listContractsOnPackage, listPackages } from './schemas/packages.ts';
import { archiveProductListItem, createProduct, getProduct, listProducts, updateProduct } from './schemas/products.ts';
import {
  archiveRateCard,
  createRateCard,
  getRateCard,
  listRateCards,
  moveRateCardProducts,
  setRateCardProductsOrder,
  updateRateCard,
} from './schemas/rate-cards.ts';
import { addRate, addRates, getContractRateSchedule, getRateSchedule, getRates } from './schemas/rates.ts';
import { createCreditType, listCreditTypes } from './schemas/units.ts';

export * from './schemas/contract-terms.ts';
export * from './schemas/named-schedules.ts';
export * from './schemas/package-templates.ts';
export * from './schemas/packages.ts';
export * from './schemas/prices.ts';
export * from './schemas/products.ts';
export * from './schemas/rate-cards.ts';
export * from './schemas/rates.ts';
export * from './schemas/units.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  listCreditTypes,
  createCreditType,
  getProduct,
  listProducts,
  createProduct,
  updateProduct,
  archiveProductListItem,
  getRateSchedule,
  getRates,
  getRateCard,
  listRateCards,
  createRateCard,
  updateRateCard,
  archiveRateCard,
  addRate,
  addRates,
  setRateCardProductsOrder,
  moveRateCardProducts,
  getContractRateSchedule,
  getCustomerNamedSchedule,
  updateCustomerNamedSchedule,
  getContractNamedSchedule,
  listContractsNamedSchedules,
  updateContractNamedSchedule,
  getRateCardNamedSchedule,
  updateRateCardNamedSchedule,
  createPackage,
  getPackage,
  listPackages,
  archivePackage,
  listContractsOnPackage,
];
