// Spreadsheets run a cell that begins like a formula. An apostrophe before it makes them show it instead; on the way back
// exactly that apostrophe goes, so that nothing is lost. A cell that begins like the reason of a rejection is guarded as well.

/** The beginning of a row with the reason why the next one was rejected. */
export const rejectionMark = "#contacts-api rejected";

/** Returns true for what an import writes before a rejected row, not for what another program begins alike. */
export function isReason(cell: string): boolean {
  return /^#contacts-api rejected \(import [0-9a-f]{16}\) line \d/.test(cell);
}

/** The full-width forms count where the system's language is East Asian. */
const formula = /^'*(?:[=+\-@\t\r\n＝＋－＠]|#contacts-api rejected)/;

/** A phone number in E.164 computes nothing, and other programs expect it as it is. */
const phoneNumber = /^\+\d+$/;

export function guard(cell: string): string {
  return formula.test(cell) && !phoneNumber.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
