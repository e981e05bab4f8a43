// Bodies that are not `application/json`. A bundle contains only those that its operations have.
import { jsonBody } from "./json-body.ts";
import type { Operation, OperationInput, WrittenRequest } from "./operation.ts";

type Write = NonNullable<Operation["write"]>;

/** A body of bytes. A stream can be read once, so a call with one is never sent again. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;

/** Writes JSON with another media type. */
export function writeJson(mediaType: string): Write {
  return written(mediaType, (content) => jsonBody("The body", content));
}

export function writeText(mediaType: string): Write {
  return written(mediaType, (content) => {
    if (typeof content !== "string") throw new TypeError("The body must be a string.");
    return content;
  });
}

export function writeBytes(mediaType: string): Write {
  return written(mediaType, (content, request) => {
    if (content instanceof ReadableStream && !content.locked) request.duplex = "half";
    else if (!(content instanceof Blob || content instanceof ArrayBuffer || ArrayBuffer.isView(content))) {
      throw new TypeError(
        "The body must be a Blob, an ArrayBuffer, a Uint8Array or a ReadableStream that is not in use.",
      );
    }
    return content as BinaryBody & BodyInit;
  });
}

function written(mediaType: string, body: (content: unknown, request: WrittenRequest) => BodyInit): Write {
  return (request: WrittenRequest, { content }: OperationInput) => {
    if (content === undefined) return;
    request.body = body(content, request);
    request.headers["content-type"] = mediaType;
  };
}
