// Reads the body of a request: its media type, its limit and its value.
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

/** The default for operations, unless the route names another media type. */
const usual: Media = { kind: "json", mediaType: "application/json", required: true };

/** The limit of every body, if any operation takes one. */
const { body: { maxBytes = 0 } = {} } = limits as { readonly body?: { readonly maxBytes: number } };

/** A body that has arrived. */
export type ArrivedBody = {
  /** The size in bytes. */
  readonly size: number;
  /** Removes the body's files. */
  readonly remove?: () => Promise<void>;
} & (
  | { readonly bytes: Uint8Array; readonly blob?: never; readonly form?: never }
  | { readonly blob: Blob; readonly bytes?: never; readonly form?: never }
  | { readonly form: ArrivedForm; readonly bytes?: never; readonly blob?: never }
);

/**
 * Returns the body after it has arrived, or undefined if there is none. JSON and text are held in memory for
 * validation; bytes and forms are streamed. Refuses with 415, 413, and with 400 if the body ends early.
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

/** Refuses a body without a media type. */
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
  /** The text of JSON. */
  readonly text?: BodyText;
  /** The unreadable parts of a form. */
  readonly faults?: readonly Fault[];
}

/** Reads the body as the type that the operation takes. Refuses with 400. */
export function readBody({ media = usual }: Route, { bytes, blob, form }: ArrivedBody): ReadBody {
  if (blob !== undefined) return { value: blob };
  if (form !== undefined) return readForm(form, media.parts ?? {});
  return media.kind === "text" ? { value: decodeText(bytes) } : parseBody(bytes);
}
