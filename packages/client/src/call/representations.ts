// Responses without an envelope: text, bytes, and nothing at all. A bundle holds those that its operations have.
import { ResponseFormatError } from "../errors/response-format-error.ts";
import type { Deadline } from "./deadline.ts";
import type { Representation } from "./operation.ts";

/** Text of one media type, in UTF-8. Another one is refused: a proxy's page is no export. */
export function asText(mediaType: string): Representation {
  return {
    unwrap(response, body, _, line) {
      if (mediaTypeOf(response) !== mediaType) throw new ResponseFormatError(line, response, "content-type");
      return body;
    },
  };
}

/** Bytes of one media type. */
export function asBlob(mediaType: string): Representation {
  return { read: readBlob, ...asText(mediaType) };
}

/** No content. JSON is passed over: a later server may have something to say. */
export const asNothing: Representation = {
  unwrap(response, body, _, line) {
    if (body !== "" && !/[/+]json$/.test(mediaTypeOf(response))) {
      throw new ResponseFormatError(line, response, "content-type");
    }
  },
};

/** Returns `undefined` if there are more bytes than allowed, as soon as they have arrived. */
async function readBlob(response: Response, limit: number, deadline: Deadline): Promise<Blob | undefined> {
  const { body, headers } = response;
  let size = 0;
  const counted = body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        // Gives the connection up as well.
        if (size > limit) controller.terminate();
        else controller.enqueue(chunk);
      },
    }),
  );
  const type = headers.get("content-type") ?? "";
  // Where there are no streams (React Native) the platform reads the whole.
  const blob = await deadline.race(
    counted ? new Response(counted, { headers: { "content-type": type } }).blob() : response.blob(),
  );
  return Math.max(size, blob.size) > limit ? undefined : blob;
}

/** Without parameters; "" if there is none. */
function mediaTypeOf({ headers }: Response): string {
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase();
}
