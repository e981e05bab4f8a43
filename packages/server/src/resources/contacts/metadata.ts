// The rules of metadata.
import { limits } from "../../generated/limits.ts";
import { mergedObject } from "../merged-object.ts";

export const {
  merge: mergeMetadata,
  unite: uniteMetadata,
  toJsonText: toMetadataText,
  sizeFault,
} = mergedObject({ noun: "Metadata", path: "/metadata", ...limits.Metadata });
