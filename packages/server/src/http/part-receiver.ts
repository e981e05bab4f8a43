// The content of a part of a form while it arrives.
import type { PartHead } from "./part-head.ts";
import { type GrowingFile, namedFile } from "./temporary-files.ts";
import { concatenate } from "./web-request.ts";

export interface PartReceiver {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<ArrivedPart>;
}

export interface ArrivedPart {
  readonly name: string;
  /** Bytes of text or JSON, or a file; undefined if the part may be given only once and was given before. */
  readonly content: Uint8Array | File | undefined;
}

export function fileReceiver({ name, fileName = "", mediaType = "" }: PartHead, file: GrowingFile): PartReceiver {
  return {
    write: (bytes) => file.write(bytes),
    end: async () => ({ name, content: namedFile(await file.end(mediaType), fileName) }),
  };
}

/** Keeps text and JSON in memory. `count` is called with the number of bytes that come, and may refuse them. */
export function textReceiver({ name }: PartHead, count: (bytes: number) => void): PartReceiver {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    async write(bytes) {
      count(bytes.length);
      length += bytes.length;
      // A copy, so that a short text does not keep all that arrived with it.
      pieces.push(bytes.slice());
    },
    end: async () => ({ name, content: concatenate(pieces, length) }),
  };
}
