// Bodies of multipart/form-data (RFC 7578). The platform's FormData does not fit, for two reasons. It takes a new
// boundary for every request, so a retry under the same idempotency key would have other bytes. It also rewrites the
// line breaks of texts.
import { jsonBody } from "./json-body.ts";
import type { Operation } from "./operation.ts";

/**
 * @param parts The parts other than text, numbers, booleans and files: JSON, and arrays, each item of which is a part.
 */
export function writeForm(parts: {
  readonly json?: readonly string[];
  readonly arrays?: readonly string[];
}): NonNullable<Operation["write"]> {
  const { json = [], arrays = [] } = parts;
  return (request, { content }) => {
    if (content === undefined) return;
    const boundary = `form-${crypto.randomUUID()}`;
    const pieces: (string | Blob)[] = [];
    for (const [name, value] of Object.entries(content as object)) {
      for (const item of arrays.includes(name) && Array.isArray(value) ? value : [value]) {
        if (item === undefined) continue;
        pieces.push(`--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`);
        pieces.push(...part(item, json.includes(name)), "\r\n");
      }
    }
    // Files are not read before they are sent: a blob refers to its parts.
    request.body = new Blob([...pieces, `--${boundary}--\r\n`]);
    request.headers["content-type"] = `multipart/form-data; boundary=${boundary}`;
  };
}

/** Returns the rest of the head, and the value. */
function part(value: unknown, isJson: boolean): (string | Blob)[] {
  if (value instanceof Blob) {
    const name = "name" in value ? String(value.name) : "blob";
    const type = value.type || "application/octet-stream";
    return [`; filename="${escaped(name)}"\r\nContent-Type: ${type}\r\n\r\n`, value];
  }
  const isText = !isJson && typeof value !== "object";
  return [isText ? `\r\n\r\n${value}` : `\r\nContent-Type: application/json\r\n\r\n${jsonBody("The body", value)}`];
}

/** Escapes a name as browsers do (HTML, "Multipart form data"), so that it cannot end the line or the quotation. */
function escaped(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}
