// Protects spreadsheets from running a cell as a formula. An apostrophe before it makes them show the text instead. An
// import removes exactly that apostrophe, so nothing is lost. A cell that begins like the reason of a rejection is
// protected too.

/** The beginning of a row with the reason for the next row's rejection. */
export const rejectionMark = "#contacts-api rejected";

/** Returns true if an import wrote the cell before a rejected row. Other programs may write a similar beginning. */
export function isReason(cell: string): boolean {
  return /^#contacts-api rejected \(import [0-9a-f]{16}\) line \d/.test(cell);
}

/** The full-width forms start formulas on systems in an East Asian language. */
const formula = /^'*(?:[=+\-@\t\r\n＝＋－＠]|#contacts-api rejected)/;

/** A phone number in E.164 computes nothing, and other programs expect it unchanged. */
const phoneNumber = /^\+\d+$/;

export function guard(cell: string): string {
  return formula.test(cell) && !phoneNumber.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
