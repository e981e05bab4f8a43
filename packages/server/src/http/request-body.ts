// The body of a request: what it must be announced as, how much of it there may be, and what it is read as.
import { limits } from "../generated/limits.ts";
import type { Media, Route } from "../generated/routes.ts";
import type { ArrivedForm } from "./arriving-form.ts";
import { arrivingStream } from "./arriving-stream.ts";
import { type BodyText, decodeText, parseBody } from "./body.ts";
import { readForm } from "./form.ts";
import { assertBodyOf } from "./negotiation.ts";
import type { Fault } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import type { TemporaryFiles } from "./temporary-files.ts";

/** What operations take unless their route says otherwise. */
const usual: Media = { kind: "json", mediaType: "application/json", required: true };

/** The limit of every body, if any operation takes one. */
const { body: { maxBytes = 0 } = {} } = limits as { readonly body?: { readonly maxBytes: number } };

/** A body that has arrived. */
export type ArrivedBody = {
  /** In bytes. */
  readonly size: number;
  /** Removes its files. */
  readonly remove?: () => Promise<void>;
} & (
  | { readonly bytes: Uint8Array; readonly blob?: never; readonly form?: never }
  | { readonly blob: Blob; readonly bytes?: never; readonly form?: never }
  | { readonly form: ArrivedForm; readonly bytes?: never; readonly blob?: never }
);

/**
 * Returns the body once it has arrived; undefined if there is none. JSON and text are held in memory, as they are validated
 * there; bytes and forms are streamed. Refuses with 415 and 413, and with 400 what ends early.
 */
export async function arrivingBody(
  request: ApiRequest,
  route: Route,
  temporaryFiles: TemporaryFiles,
): Promise<ArrivedBody | undefined> {
  const { media = usual } = route;
  if (!media.required && request.header("content-length") === "0") return undefined;
  const isAnnounced = media.required || request.header("content-type") !== null;
  if (isAnnounced) assertBodyOf(request, media);
  const limit = media.maxBytes ?? maxBytes;
  const body =
    media.kind === "binary" || media.kind === "multipart"
      ? await arrivingStream(request, { ...media, maxBytes: limit }, temporaryFiles)
      : await wholeBody(request, limit);
  if (!media.required && body.size === 0) return undefined;
  if (!isAnnounced) await assertAnnounced(request, media, body);
  return body;
}

async function wholeBody(request: ApiRequest, limit: number): Promise<ArrivedBody> {
  const bytes = await request.body(limit);
  return { bytes, size: bytes.length };
}

/** A body that is there without a media type is refused. */
async function assertAnnounced(request: ApiRequest, media: Media, { remove }: ArrivedBody): Promise<void> {
  try {
    assertBodyOf(request, media);
  } catch (error) {
    await remove?.();
    throw error;
  }
}

export interface ReadBody {
  readonly value: unknown;
  /** Of JSON. */
  readonly text?: BodyText;
  /** Parts of a form that cannot be read. */
  readonly faults?: readonly Fault[];
}

/** Reads the body as what the operation takes. Refuses with 400. */
export function readBody({ media = usual }: Route, { bytes, blob, form }: ArrivedBody): ReadBody {
  if (blob !== undefined) return { value: blob };
  if (form !== undefined) return readForm(form, media.parts ?? {});
  return media.kind === "text" ? { value: decodeText(bytes) } : parseBody(bytes);
}
