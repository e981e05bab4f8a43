import type { Operation } from "../model/operation.ts";
import type { Content } from "../model/response.ts";
import { addresses, anchor } from "../output/address.ts";
import { Facts } from "./facts.tsx";
import { Example, Prose, usePage } from "./page.tsx";
import { Fields, Parts } from "./schema-parts.tsx";

/** What is sent, in each of the media types that it may be sent in. The examples of the first are the samples. */
export function RequestBody({ body, prefix }: { body: NonNullable<Operation["body"]>; prefix: string }) {
  return (
    <>
      {body.contents.map((content, index) => (
        <div key={content.mediaType}>
          <MediaType content={content} required={body.required} />
          {index === 0 && <Prose text={body.description} />}
          {index > 0 &&
            content.examples
              .filter(({ made }) => !made)
              .map((example) => <Example key={example.name} example={example} />)}
          <Contents content={content} before={body.contents.slice(0, index)} prefix={prefixOf(prefix, index)} />
        </div>
      ))}
      {body.contents.length === 0 && <Prose text={body.description} />}
    </>
  );
}

/** Anchors of a second media type must not be those of the first. */
export function prefixOf(prefix: string, index: number): string {
  return index === 0 ? prefix : anchor(prefix, String(index + 1));
}

/** An earlier media type with the same schema: its fields are not repeated. */
export function sameBefore({ schema }: Content, before: readonly Content[]): Content | undefined {
  const text = JSON.stringify(schema);
  return schema && before.find((content) => JSON.stringify(content.schema) === text);
}

interface ContentsProps {
  readonly content: Content;
  readonly before: readonly Content[];
  readonly prefix: string;
}

function Contents({ content, before, prefix }: ContentsProps) {
  const same = sameBefore(content, before);
  const { schema, encoding } = content;
  if (same) return <SameFields mediaType={same.mediaType} />;
  return (
    <>
      {schema && (
        <>
          <Prose text={schema.description} />
          <Facts schema={schema} />
          <Parts schema={schema} prefix={prefix} depth={0} />
          {schema.items && <Parts schema={schema.items} prefix={anchor(prefix, "entry")} depth={0} />}
        </>
      )}
      {encoding.length > 0 && (
        <>
          <p class="note">In the form:</p>
          <Fields fields={encoding} prefix={anchor(prefix, "encoding")} depth={1} />
        </>
      )}
    </>
  );
}

export function SameFields({ mediaType }: { mediaType: string }) {
  return (
    <p class="note">
      The same fields as <code>{mediaType}</code>.
    </p>
  );
}

function MediaType({ content: { mediaType, maxBytes, schema }, required }: { content: Content; required: boolean }) {
  const { link } = usePage();
  return (
    <p class="note">
      <code>{mediaType}</code>
      {schema?.name !== undefined && (
        <>
          {" "}
          · <a href={link(addresses.schema(schema.name))}>{schema.name}</a>
        </>
      )}
      {required ? " · required" : " · optional"}
      {maxBytes !== undefined && ` · at most ${maxBytes} bytes`}
    </p>
  );
}
