/** Tables as CSV that Excel opens: UTF-8 with BOM and CRLF. Text that a spreadsheet would run as a formula is made harmless. */

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A spreadsheet runs text that begins with = + - @ as a formula; numbers keep their sign.
  const text = typeof value === 'number' ? String(value) : String(value).replace(/^([=+\-@\t\r])/, "'$1");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv = (header: readonly string[], rows: readonly (readonly unknown[])[]) =>
  '\uFEFF' + [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';

export function download(name: string, text: string, type = 'text/csv;charset=utf-8') {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
