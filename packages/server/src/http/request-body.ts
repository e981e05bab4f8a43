// The body of a request: what it must be announced as, how much of it there may be, and what it is read as.
import { limits } from "../generated/limits.ts";
import type { Media, Route } from "../generated/routes.ts";
import { type BodyText, decodeText, parseBody } from "./body.ts";
import { readForm } from "./form.ts";
import { boundaryOf } from "./multipart.ts";
import { assertBodyOf } from "./negotiation.ts";
import { type Fault, problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";

/** What operations take unless their route says otherwise. */
const usual: Media = { kind: "json", mediaType: "application/json", required: true };

/** The limit of every body, if any operation takes one. */
const { body: { maxBytes = 0 } = {} } = limits as { readonly body?: { readonly maxBytes: number } };

/** Returns the bytes of the body; undefined if there is none. Refuses with 415 and 413, and with 400 what ends early. */
export async function arrivingBody(request: ApiRequest, route: Route): Promise<Uint8Array | undefined> {
  if (!route.body) return undefined;
  const { media = usual } = route;
  if (!media.required && request.header("content-length") === "0") return undefined;
  const isAnnounced = media.required || request.header("content-type") !== null;
  if (isAnnounced) assertBodyOf(request, media);
  const bytes = await request.body(media.maxBytes ?? maxBytes);
  if (media.required || bytes.length > 0) {
    if (!isAnnounced) assertBodyOf(request, media);
    return bytes;
  }
  return undefined;
}

export interface ReadBody {
  readonly value: unknown;
  /** Of JSON. */
  readonly text?: BodyText;
  /** Parts of a form that cannot be read. */
  readonly faults?: readonly Fault[];
}

/** Reads the bytes as what the operation takes. Refuses with 400. */
export function readBody(request: ApiRequest, { media = usual }: Route, bytes: Uint8Array): ReadBody {
  switch (media.kind) {
    case "json":
      return parseBody(bytes);
    case "text":
      return { value: decodeText(bytes) };
    case "binary":
      return { value: bytes };
    case "multipart": {
      const boundary = boundaryOf(request.header("content-type") ?? "");
      if (boundary !== undefined) return readForm(bytes, boundary, media.parts ?? {});
      throw problem("BAD_REQUEST", {
        message: "The form has no boundary, or none that is valid.",
        path: "Content-Type",
      });
    }
  }
}
