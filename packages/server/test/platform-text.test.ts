import { Decimal } from '@takt/engine';
import fc from 'fast-check';
import { parse } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../src/platform/errors.ts';
import { parseExactJson, stringifyExactJson } from '../src/platform/exact-json.ts';
import { AnyCase, DateTime, ExactNumber, Nullable, Type, Uuid, WholeNumber } from '../src/platform/schema.ts';
import { parseInstant, textOf } from '../src/platform/time-text.ts';
import { reader } from '../src/platform/validate.ts';

describe('exact JSON (metering 1, Numbers)', () => {
  it('carries every decimal from the request byte to the answer byte', () => {
    const digits = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });
    fc.assert(
      fc.property(digits, fc.nat(50), (coefficient, scale) => {
        const text = new Decimal(coefficient.toString()).div(new Decimal(10).pow(scale)).toFixed();
        expect(stringifyExactJson(parseExactJson(`{"n":${text}}`))).toBe(`{"n":${text}}`);
      }),
    );
  });

  it('writes plain digits: no exponent, no trailing zeros, no negative zero', () => {
    expect(stringifyExactJson(parseExactJson('[1e3, 2.50, -0, 1e-7, 12345678901234567890.5]'))).toBe(
      '[1000,2.5,0,0.0000001,12345678901234567890.5]',
    );
  });

  it('leaves a number that was kept as it was sent', () => {
    const sent = parse('{"n":[1.0, 1E3],"o":{"isLosslessNumber":true,"value":"]"}}');
    expect(stringifyExactJson(sent)).toBe('{"n":[1.0,1E3],"o":{"isLosslessNumber":true,"value":"]"}}');
  });

  it('refuses an exponent that would blow up, and text that is no JSON', () => {
    expect(() => parseExactJson('1e1001')).toThrow(SyntaxError);
    expect(() => parseExactJson('{"a":')).toThrow(SyntaxError);
  });
});

describe('RFC 3339 texts (metering 1, Time)', () => {
  it('reads an explicit offset and keeps milliseconds', () => {
    expect(parseInstant('2026-01-31T01:30:00.1239+01:30')).toBe(Date.UTC(2026, 0, 31, 0, 0, 0, 123));
    expect(parseInstant('2026-01-31t00:00:00z')).toBe(Date.UTC(2026, 0, 31));
  });

  it.each([
    'yesterday',
    '2026-01-31',
    '2026-01-31T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T00:00:60Z',
    '+002026-01-31T00:00:00Z',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }), (instant) => {
        expect(parseInstant(textOf(instant))).toBe(instant);
      }),
    );
  });
});

describe('reading a request (metering 1, Input leniency)', () => {
  const read = reader(
    Type.Object({
      id: Uuid(),
      kind: AnyCase(['FLAT', 'TIERED'], ['flat', 'tiered']),
      price: ExactNumber({ minimum: 0 }),
      limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
      name: Type.Optional(Type.String()),
      cleared: Type.Optional(Nullable(Type.String())),
      at: Type.Optional(DateTime()),
      tags: Type.Optional(Type.Array(Type.Object({ name: Type.String() }))),
      proration: Type.Optional(Type.Object({ is_prorated: Type.Optional(Type.Boolean()) })),
      labels: Type.Optional(Type.Record(Type.String(), Type.String())),
      rounding: Type.Optional(
        Nullable(Type.Object({ decimal_places: WholeNumber({ minimum: 0 }), cap: Nullable(Type.Object({})) })),
      ),
    }),
  );
  const id = '2714e483-4ff1-48e4-9e25-ac732e8f24f2';
  const body = (members: string) => parseExactJson(`{"id":"${id}","kind":"FLAT","price":1${members}}`);
  const refusal = (value: unknown): string => {
    try {
      read(value);
    } catch (error) {
      if (error instanceof ApiError && error.status === 400) return error.message;
      throw error;
    }
    return 'accepted';
  };

  it('makes decimals of numbers, numbers of whole numbers, and one spelling of enums', () => {
    const given = read(parseExactJson(`{"id":"${id}","kind":"tiered","price":0.1,"limit":5}`));
    expect(given.kind).toBe('TIERED');
    expect(given.price).toBeInstanceOf(Decimal);
    expect(given.limit).toBe(5);
  });

  it('takes null for absence, unless null means something, and drops unknown members', () => {
    expect(read(body(',"name":null,"cleared":null,"other":7'))).not.toHaveProperty('name');
    expect(read(body(',"name":null,"cleared":null,"other":7'))).toHaveProperty('cleared', null);
    expect(read(body(',"other":7'))).not.toHaveProperty('other');
  });

  it('names the faulty member and says what would be right', () => {
    expect(refusal(body(',"limit":0'))).toBe('limit: must be a whole number, at least 1 and at most 100');
    expect(refusal(body(',"limit":1.5'))).toMatch(/^limit: must be a whole number/);
    expect(refusal(body(',"name":12'))).toBe('name: must be a string');
    expect(refusal(body(',"at":"2026-01-01"'))).toMatch(/^at: must be an RFC 3339 date-time/);
    expect(refusal(body(',"tags":[{"name":"a"},{}]'))).toBe('tags[1].name: is required');
    expect(refusal(parseExactJson(`{"id":"x","kind":"flatt","price":"1"}`))).toBe(
      'id: must be a UUID; kind: must be one of FLAT, TIERED, flat, tiered; price: must be a number, at least 0',
    );
    expect(refusal([])).toBe('body: must be an object');
  });

  it('coerces nothing from another JSON type', () => {
    expect(refusal(parseExactJson(`{"id":"${id}","kind":"FLAT","price":"1"}`))).toBe(
      'price: must be a number, at least 0',
    );
    expect(refusal(body(',"limit":"5"'))).toBe('limit: must be a whole number, at least 1 and at most 100');
  });

  it('takes no number for an object, also where no member of it is required', () => {
    expect(refusal(body(',"proration":5'))).toBe('proration: must be an object');
    expect(refusal(body(',"labels":5'))).toBe('labels: must be an object');
    expect(refusal(body(',"rounding":{"decimal_places":2,"cap":5}'))).toBe('rounding.cap: must be an object or null');
    expect(refusal(parseExactJson('5'))).toBe('body: must be an object');
  });

  it('names the faulty member inside a nullable object', () => {
    expect(refusal(body(',"cleared":12'))).toBe('cleared: must be a string or null');
    expect(refusal(body(',"rounding":"HALF_UP"'))).toBe('rounding: must be an object or null');
    expect(refusal(body(',"rounding":{"decimal_places":-1,"cap":null}'))).toBe(
      'rounding.decimal_places: must be a whole number, at least 0',
    );
    expect(refusal(body(',"rounding":{"cap":null}'))).toBe('rounding.decimal_places: is required');
  });
});
