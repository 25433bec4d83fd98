import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlattened } from '../../../../main/engine/crypto/flattened.ts';
import { JoseFailure } from '../../../../main/engine/crypto/jose-failure.ts';

const jws = ['payload', 'protected', 'signature'] as const;
const jwe = ['protected', 'iv', 'ciphertext', 'tag'] as const;

/** The members' names and base64url values, none of them empty, so that each has a character to change. */
const members = fc
  .constantFrom<readonly string[]>(jws, jwe)
  .chain((names) =>
    fc
      .array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: names.length, maxLength: names.length })
      .map((values) =>
        names.map((name, index) => [name, Buffer.from(values[index] ?? []).toString('base64url')] as const),
      ),
  );
type Members = readonly (readonly [name: string, text: string])[];

const namesOf = (list: Members): readonly string[] => list.map(([name]) => name);
const written = (list: Members): string => JSON.stringify(Object.fromEntries(list));

function kindOf(source: string | Uint8Array, names: readonly string[]): string {
  try {
    readFlattened(source, names);
    return 'read';
  } catch (thrown) {
    if (thrown instanceof JoseFailure) return thrown.kind;
    throw thrown;
  }
}

/** The places where JSON allows white space: around every brace, colon, comma and string. */
function gapsOf(text: string): readonly number[] {
  const gaps = new Set([0]);
  for (const { index, 0: token } of text.matchAll(/"[^"]*"|[{}:,]/g)) gaps.add(index).add(index + token.length);
  return [...gaps];
}

const inserted = (text: string, position: number, what: string): string =>
  text.slice(0, position) + what + text.slice(position);

describe('the one spelling', () => {
  it('is read as it was written, from text and from bytes', () => {
    fc.assert(
      fc.property(members, (list) => {
        const text = written(list);
        expect(Object.entries(readFlattened(text, namesOf(list)))).toStrictEqual(list.map((entry) => [...entry]));
        const within = Buffer.concat([Buffer.from('x'), Buffer.from(text), Buffer.from('x')]).subarray(1, -1);
        expect(readFlattened(within, namesOf(list))).toStrictEqual(readFlattened(text, namesOf(list)));
      }),
    );
  });

  it('allows a member that holds nothing', () => {
    expect(readFlattened('{"payload":"","protected":"","signature":""}', jws)).toStrictEqual({
      payload: '',
      protected: '',
      signature: '',
    });
  });

  it('has no other text that is read as the same members', () => {
    fc.assert(
      fc.property(members, fc.nat(), fc.nat(255), (list, where, byte) => {
        const bytes = Buffer.from(written(list));
        const changed = Buffer.from(bytes);
        changed[where % bytes.length] = byte;
        fc.pre(!changed.equals(bytes));
        const names = namesOf(list);
        if (kindOf(changed, names) === 'read')
          expect(readFlattened(changed, names)).not.toStrictEqual(readFlattened(bytes, names));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('another spelling is called that', () => {
  it('white space wherever JSON allows it', () => {
    fc.assert(
      fc.property(members, fc.nat(), fc.constantFrom(' ', '\n', '\t', '\r\n', '   '), (list, where, space) => {
        const text = written(list);
        const gaps = gapsOf(text);
        const changed = inserted(text, gaps[where % gaps.length] ?? 0, space);
        expect(JSON.parse(changed)).toStrictEqual(JSON.parse(text));
        expect(kindOf(changed, namesOf(list))).toBe('other-spelling');
      }),
      { numRuns: 500 },
    );
  });

  it('any other order', () => {
    fc.assert(
      fc.property(
        members.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          fc.pre(written(shuffled) !== written(list));
          expect(kindOf(written(shuffled), namesOf(list))).toBe('other-spelling');
        },
      ),
    );
  });

  it('one member more, wherever it stands and whatever it holds', () => {
    // A short number as a name counts as many values as it says, mostly more than a header may have.
    const name = fc
      .string()
      .filter((text) => ![...jws, ...jwe].some((known) => known === text) && !/^\d{1,4}$/.test(text));
    const value = fc.constantFrom('1', '"AAAA"', 'null', '{}', '[]', '{"epk":{"kty":"EC"}}');
    fc.assert(
      fc.property(members, fc.nat(), name, value, (list, where, extra, held) => {
        const parts = list.map(([known, text]) => `"${known}":"${text}"`);
        parts.splice(where % (list.length + 1), 0, `${JSON.stringify(extra)}:${held}`);
        expect(kindOf(`{${parts.join(',')}}`, namesOf(list))).toBe('other-spelling');
      }),
    );
  });

  it('a character written as an escape, in a name or in what it holds', () => {
    fc.assert(
      fc.property(members, fc.nat(), (list, where) => {
        const text = written(list);
        const letters = [...text.matchAll(/[\w-]/g)].map(({ index }) => index);
        const position = letters[where % letters.length] ?? 0;
        const escape = `\\u${text.charCodeAt(position).toString(16).padStart(4, '0')}`;
        const changed = text.slice(0, position) + escape + text.slice(position + 1);
        expect(JSON.parse(changed)).toStrictEqual(JSON.parse(text));
        expect(kindOf(changed, namesOf(list))).toBe('other-spelling');
      }),
    );
  });

  it('base64url that a forgiving reader takes for the same bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const nextCharacter = (text: string): string =>
      text.slice(0, -1) + alphabet.charAt(alphabet.indexOf(text.slice(-1)) + 1);
    const changes: readonly ((text: string) => string)[] = [
      (text) => text + '='.repeat((4 - (text.length % 4)) % 4),
      (text) => (text.length % 4 === 0 ? text : nextCharacter(text)),
      (text) => text.replace('-', '+').replace('_', '/'),
      (text) => ` ${text}`,
      (text) => `${text} `,
    ];
    fc.assert(
      fc.property(members, fc.nat(), fc.constantFrom(...changes), (list, where, change) => {
        const [name, text] = list[where % list.length] ?? ['', ''];
        fc.pre(change(text) !== text);
        expect(Buffer.from(change(text), 'base64')).toStrictEqual(Buffer.from(text, 'base64'));
        const changed = written(list.map((entry) => (entry[0] === name ? [name, change(text)] : entry)));
        expect(kindOf(changed, namesOf(list))).toBe('other-spelling');
      }),
      { numRuns: 500 },
    );
  });

  it('a byte order mark before it, a line feed behind it', () => {
    fc.assert(
      fc.property(members, (list) => {
        for (const changed of [`\ufeff${written(list)}`, `${written(list)}\n`, `\ufeff${written(list)}\r\n`])
          expect(kindOf(Buffer.from(changed), namesOf(list))).toBe('other-spelling');
      }),
    );
  });
});

describe('malformed is', () => {
  it('a text that ends too early, or goes on', () => {
    fc.assert(
      fc.property(members, fc.nat(), fc.constantFrom('{}', 'x', '\0', '"', '}'), (list, where, more) => {
        const text = written(list);
        expect(kindOf(text.slice(0, where % text.length), namesOf(list))).toBe('malformed');
        expect(kindOf(text + more, namesOf(list))).toBe('malformed');
      }),
    );
  });

  it('a member that stands twice or not at all', () => {
    fc.assert(
      fc.property(members, fc.nat(), (list, where) => {
        const parts = list.map(([name, text]) => `"${name}":"${text}"`);
        const one = where % list.length;
        expect(kindOf(`{${[...parts, parts[one]].join(',')}}`, namesOf(list))).toBe('malformed');
        expect(kindOf(`{${parts.filter((_, index) => index !== one).join(',')}}`, namesOf(list))).toBe('malformed');
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['a number', '{"payload":1,"protected":"","signature":""}'],
    ['what is no base64', '{"payload":"!","protected":"","signature":""}'],
    ['what is no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d])],
    ['sixty values too many', `{"payload":"","protected":"","signature":"","x":[${'0,'.repeat(60)}0]}`],
    ['deeper than anything', '{"payload":"","protected":"","signature":"","x":'.padEnd(100_000, '[')],
  ])('%s', (_name, source) => {
    expect(kindOf(source, jws)).toBe('malformed');
  });
});
