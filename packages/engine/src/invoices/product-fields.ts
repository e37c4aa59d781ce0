import type { LineItem } from '../invoice.ts';
import { productAt } from '../product.ts';
import type { Terms } from '../terms.ts';
import type { Instant } from '../time/index.ts';

/** What every line shows of its product: current tags and custom fields (invoices 5). Nothing for a product that is not known. */
export function productFields(
  terms: Terms,
  productId: string,
  now: Instant,
): Pick<LineItem, 'productId' | 'productType' | 'productTags' | 'productCustomFields' | 'netsuiteItemId'> {
  const product = terms.products[productId];
  if (product === undefined) return { productId };
  const { tags, netsuiteInternalItemId } = productAt(product, now);
  return {
    productId,
    productType: product.type,
    productTags: tags,
    productCustomFields: product.customFields,
    ...(netsuiteInternalItemId === undefined ? {} : { netsuiteItemId: netsuiteInternalItemId }),
  };
}

/** A product's name at an instant, or its id where it is not known. */
export function productName(terms: Terms, productId: string, at: Instant): string {
  const product = terms.products[productId];
  return product === undefined ? productId : productAt(product, at).name;
}
