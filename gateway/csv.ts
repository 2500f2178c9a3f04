/** What a spreadsheet takes for a formula when a cell begins with it, also after blanks. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * One row of RFC 4180. A cell that a spreadsheet would run is made text by an apostrophe before it: a record of access
 * must not become a way into the machine of whoever reads it.
 */
export function csvRow(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
