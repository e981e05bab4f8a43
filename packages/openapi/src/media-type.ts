// Media types of bodies.

/** The form of a body on the wire and for callers. */
export type BodyKind = "json" | "text" | "binary" | "multipart";

export function bodyKind(mediaType: string): BodyKind {
  const type = mediaType.toLowerCase();
  if (type === "application/json" || type.endsWith("+json")) return "json";
  if (type === "multipart/form-data") return "multipart";
  return type.startsWith("text/") ? "text" : "binary";
}
