import type { Content, ResponseModel } from "../model/response.ts";
import { addresses, anchor } from "../output/address.ts";
import { Facts } from "./facts.tsx";
import { Prose, usePage } from "./page.tsx";
import { prefixOf, SameFields, sameBefore } from "./request-body.tsx";
import { InResponse, Parts } from "./schema-parts.tsx";

/** The bodies of a response with their fields, in each media type. */
export function ResponseBodies({ response: { contents }, prefix }: { response: ResponseModel; prefix: string }) {
  return (
    <>
      {contents.map((content, index) => {
        const same = sameBefore(content, contents.slice(0, index));
        return (
          <div key={content.mediaType}>
            <MediaType content={content} />
            {same ? (
              <SameFields mediaType={same.mediaType} />
            ) : (
              <Body content={content} prefix={prefixOf(prefix, index)} />
            )}
          </div>
        );
      })}
    </>
  );
}

/** A named schema says what it is on its own page. */
function Body({ content: { schema }, prefix }: { content: Content; prefix: string }) {
  if (!schema) return null;
  return (
    <InResponse value={true}>
      {schema.name === undefined && <Prose text={schema.description} />}
      <Facts schema={schema} />
      <Parts schema={schema} prefix={prefix} depth={0} />
      {schema.items && <Parts schema={schema.items} prefix={anchor(prefix, "entry")} depth={0} />}
    </InResponse>
  );
}

export function MediaType({ content: { mediaType, schema } }: { content: Content }) {
  const { link } = usePage();
  const name = schema?.name ?? schema?.items?.name;
  return (
    <p class="note">
      Body: <code>{mediaType}</code>
      {schema?.name === undefined && schema !== undefined && `, ${schema.type}`}
      {name !== undefined && (
        <>
          {" "}
          · <a href={link(addresses.schema(name))}>{name}</a>
        </>
      )}
    </p>
  );
}
