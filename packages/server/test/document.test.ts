import { Decimal } from '@takt/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../src/platform/document.ts';

test('a Decimal travels as its exact text', () => {
  const document = { price: new Decimal('12.50'), tiers: [{ upTo: new Decimal('1e-20') }], note: null };
  expect(encodeDocument(document)).toBe(
    '{"price":{"$dec":"12.5"},"tiers":[{"upTo":{"$dec":"0.00000000000000000001"}}],"note":null}',
  );
  expect(decodeDocument(encodeDocument(document))).toEqual(document);
  expect(encodeDocument(new Decimal(3))).toBe('{"$dec":"3"}');
});

test('members that are undefined are dropped', () => {
  expect(encodeDocument({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test("a user's own $dec is not taken for a Decimal", () => {
  const document = { custom_fields: { $dec: '5', $$dec: { $dec: 'x' }, dec: 'y' }, amount: new Decimal(5) };
  const back = decodeDocument<typeof document>(encodeDocument(document));
  expect(back).toEqual(document);
  expect(Decimal.isDecimal(back.custom_fields)).toBe(false);
});

test('what JSON would silently change is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Date(0), new Map(), new Set()]) {
    expect(() => encodeDocument({ value })).toThrow(/has no place in a document/);
  }
  expect(() => encodeDocument(undefined)).toThrow('a document cannot be undefined');
});

test('every document comes back as it was', () => {
  const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 40 }));
  const key = fc.oneof(fc.constantFrom('$dec', '$$dec', 'dec', '__proto__'), fc.string());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      decimal.map(([digits, scale]) => new Decimal(`${digits}e-${scale}`)),
      fc.array(tie('value')),
      fc.dictionary(key, tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (document) => {
      expect(decodeDocument(encodeDocument(document))).toEqual(document);
    }),
  );
});
