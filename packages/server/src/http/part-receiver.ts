// Receives the content of a form's part.
import type { PartHead } from "./part-head.ts";
import { type GrowingFile, namedFile } from "./temporary-files.ts";
import { concatenate } from "./web-request.ts";

export interface PartReceiver {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<ArrivedPart>;
}

export interface ArrivedPart {
  readonly name: string;
  /** The bytes of text or JSON, or a file. It is undefined if a part that allows one value was given again. */
  readonly content: Uint8Array | File | undefined;
}

export function fileReceiver({ name, fileName = "", mediaType = "" }: PartHead, file: GrowingFile): PartReceiver {
  return {
    write: (bytes) => file.write(bytes),
    end: async () => ({ name, content: namedFile(await file.end(mediaType), fileName) }),
  };
}

/** Keeps text and JSON in memory. `count` is called with the number of each chunk's bytes, and may refuse them. */
export function textReceiver({ name }: PartHead, count: (bytes: number) => void): PartReceiver {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    async write(bytes) {
      count(bytes.length);
      length += bytes.length;
      // Copied, so that a short text does not keep the whole chunk in memory.
      pieces.push(bytes.slice());
    },
    end: async () => ({ name, content: concatenate(pieces, length) }),
  };
}
