/** Rows that were left out, as a CSV file to work through in a spreadsheet. */

/** With a byte order mark, by which spreadsheets know UTF-8. */
export function errorCsv(errors: readonly { row: number; error: string }[], head: readonly [row: string, error: string]): string {
  return `\ufeff${[head, ...errors.map(({ row, error }) => [String(row), error])].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** In quotes where it must be; a text that a spreadsheet would run as a formula is kept a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
