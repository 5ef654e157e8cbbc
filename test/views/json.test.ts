import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentParts, toDocument } from '../../src/views/json/write.ts';

test('a document written member by member is the document written at once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
      fc.array(fc.jsonValue()),
      (articles, diagnostics) => {
        const fields = { schema: 'corpus.list/1', offsets: 'utf-16' };
        const { head, member, end } = documentParts(fields, 'articles');
        const parts = [
          head,
          ...articles.map((one, at) => member(one, at === 0)),
          end({ diagnostics }, articles.length === 0),
        ];
        expect(parts.join('')).toBe(toDocument({ ...fields, articles, diagnostics }));
      },
    ),
  );
});
