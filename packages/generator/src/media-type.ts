// Media types of bodies, and the kind of body for each.
import { type BodyKind, bodyKind } from "@contacts-api/openapi/media-type";
import { members, type Node } from "@contacts-api/openapi/node";

export interface Media {
  readonly kind: BodyKind;
  readonly mediaType: string;
  readonly content: Node;
}

/** Returns the media type of a body; undefined if there is no content. */
export function readMedia(node: Node): Media | undefined {
  const [only] = members(node["content"]);
  if (only === undefined) return undefined;
  const [mediaType, content] = only;
  return { kind: bodyKind(mediaType), mediaType, content };
}
