import { csvRow } from '../../gateway/csv';

describe('a row of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '  =HYPERLINK("x")'])('%j is text and no formula', (text) => {
    expect(csvRow([text])).toMatch(/^"?'/);
  });

  it('leaves numbers, instants and ordinary words as they are', () => {
    expect(csvRow([-1, true, null, undefined, '2026-11-18T11:00:00.000Z', 'a-b', ''])).toBe('-1,true,,,2026-11-18T11:00:00.000Z,a-b,\r\n');
  });

  it('quotes commas, quotes and line ends, and joins a list by blanks', () => {
    expect(csvRow(['a,b', 'say "x"', 'two\nlines', ['A.b', 'C.d']])).toBe('"a,b","say ""x""","two\nlines",A.b C.d\r\n');
  });
});
