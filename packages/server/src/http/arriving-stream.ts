// Bodies of bytes and forms. They may be larger than the memory, so their files are temporary files.
import type { Media } from "../generated/routes.ts";
import { type ArrivedForm, ArrivingForm } from "./arriving-form.ts";
import { boundaryOf } from "./multipart.ts";
import type { ApiRequest } from "./request.ts";
import type { RequestFiles, TemporaryFiles } from "./temporary-files.ts";

/** For a body of bytes: the chunk that arrives, and a part of its file. */
const mostBytesInMemory = 3 * 2 ** 16;
/** For a form: the same, its text, and the names of its parts. */
const mostFormInMemory = 2 ** 19;

type Limited = Media & { readonly maxBytes: number };

export type ArrivedStream = ({ readonly blob: Blob } | { readonly form: ArrivedForm }) & {
  /** The size in bytes. */
  readonly size: number;
  /** Removes the body's files. */
  readonly remove: () => Promise<void>;
};

/** Returns the body after it has arrived. Refuses with 413, 400 and 408. Removes all files before it throws. */
export async function arrivingStream(
  request: ApiRequest,
  media: Limited,
  temporaryFiles: TemporaryFiles,
): Promise<ArrivedStream> {
  const files = temporaryFiles.ofRequest();
  const remove = () => files.remove();
  const receive = media.kind === "binary" ? receiveBytes : receiveForm;
  try {
    return { ...(await receive(request, media, files)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function receiveBytes(request: ApiRequest, { maxBytes, mediaType }: Limited, files: RequestFiles) {
  const file = files.begin();
  let size = 0;
  for await (const chunk of request.chunks({ maxBytes, mostInMemory: mostBytesInMemory })) {
    size += chunk.length;
    await file.write(chunk);
  }
  return { blob: await file.end(mediaType), size };
}

async function receiveForm(request: ApiRequest, { maxBytes, parts = {} }: Limited, files: RequestFiles) {
  const form = new ArrivingForm(boundaryOf(request.header("content-type") ?? ""), parts, files);
  let size = 0;
  for await (const chunk of request.chunks({ maxBytes, mostInMemory: mostFormInMemory })) {
    size += chunk.length;
    await form.take(chunk);
  }
  return { form: await form.end(), size };
}
