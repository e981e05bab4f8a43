// Responses without an envelope: text, bytes, and no content. A bundle contains only those that its operations have.
import { ResponseFormatError } from "../errors/response-format-error.ts";
import type { Deadline } from "./deadline.ts";
import { contentType, headerOf } from "./headers.ts";
import type { Begun, Representation } from "./operation.ts";

/** Reads text of one media type, in UTF-8. Refuses other types, such as a proxy's HTML page. */
export function asText(mediaType: string): Representation {
  return {
    unwrap(response, body, call) {
      if (contentType(response)?.toLowerCase() !== mediaType) throw otherType(response, call);
      return body;
    },
  };
}

/** Reads bytes of one media type. */
export function asBlob(mediaType: string): Representation {
  return { read: readBlob, ...asText(mediaType) };
}

/** Reads no content. Ignores JSON, which a later server may send. */
export const asNothing: Representation = {
  unwrap(response, body, call) {
    if (body !== "" && !/[/+]json$/i.test(contentType(response) ?? "")) throw otherType(response, call);
  },
};

/** Returns `undefined` if there are more bytes than allowed, as soon as they have arrived. */
export async function readBlob(response: Response, limit: number, deadline: Deadline): Promise<Blob | undefined> {
  const { body } = response;
  let size = 0;
  const counted = body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        // This also closes the connection.
        if (size > limit) controller.terminate();
        else controller.enqueue(chunk);
      },
    }),
  );
  const type = headerOf(response, "content-type") ?? "";
  // Without streams (React Native) the platform reads the whole.
  const blob = await deadline.race(() =>
    counted ? new Response(counted, { headers: { "content-type": type } }).blob() : response.blob(),
  );
  return Math.max(size, blob.size) > limit ? undefined : blob;
}

function otherType(response: Response, call: Begun): ResponseFormatError {
  const text = `with content-type ${contentType(response) || "missing"}. Check baseUrl.`;
  return new ResponseFormatError(call, response, "content-type", text);
}
