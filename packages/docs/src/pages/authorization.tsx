import { Fragment } from "preact";
import { noKey, type Operation } from "../model/operation.ts";
import type { RequirementSet, SecurityScheme } from "../model/security.ts";
import { anchor } from "../output/address.ts";
import { FactRows } from "./facts.tsx";
import { Inline, Prose, Section, usePage } from "./page.tsx";

/** What must be shown to the API: the ways to do it, and each scheme with the scopes that this operation takes. */
export function Authorization({ operation: { security, isPublic } }: { operation: Operation }) {
  const { reference } = usePage();
  if (security.length === 0) return isPublic ? <PublicNote /> : null;
  const names = new Set(security.flatMap((set) => set.map(({ name }) => name)));
  return (
    <Section id="authorization" title="Authorization">
      <Ways security={security} />
      <ul class="fields">
        {reference.security
          .filter(({ name }) => names.has(name))
          .map((scheme) => (
            <Scheme key={scheme.name} scheme={scheme} only={scopesOf(security, scheme.name)} />
          ))}
      </ul>
    </Section>
  );
}

function PublicNote() {
  return (
    <Section id="authorization" title="Authorization">
      <p>{noKey}</p>
    </Section>
  );
}

/** All schemes with all scopes, for a site without a guide to them. */
export function Schemes() {
  const { reference } = usePage();
  return (
    <Section id="authorization" title="Authorization">
      <ul class="fields">
        {reference.security.map((scheme) => (
          <Scheme key={scheme.name} scheme={scheme} />
        ))}
      </ul>
    </Section>
  );
}

function scopesOf(security: readonly RequirementSet[], name: string): string[] {
  return security.flatMap((set) => set.filter((one) => one.name === name).flatMap(({ scopes }) => scopes));
}

/** Single schemes without scopes need no words but that there is a choice. */
function Ways({ security }: { security: readonly RequirementSet[] }) {
  const isSimple = security.every((set) => set.length === 1 && set[0]?.scopes.length === 0);
  if (isSimple) return security.length > 1 ? <p class="note">One of:</p> : null;
  return (
    <p class="note">
      {security.map((set, index) => (
        <Fragment key={index}>
          {index > 0 && ", or "}
          {set.length === 0 && "nothing"}
          {set.map(({ name, scopes }, at) => (
            <Fragment key={name}>
              {at > 0 && " and "}
              <code>{name}</code>
              {scopes.length > 0 && ` with ${scopes.join(", ")}`}
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  );
}

function Scheme({ scheme, only }: { scheme: SecurityScheme; only?: readonly string[] }) {
  const { name, kind, description, facts } = scheme;
  const scopes = scheme.scopes.filter((scope) => only === undefined || only.includes(scope.name));
  return (
    <li class="field" id={anchor("authorization", name)}>
      <p class="field-head">
        <code>{name}</code> <span class="type">{kind}</span>
      </p>
      <Prose text={description} />
      {facts.length + scopes.length > 0 && (
        <dl class="facts">
          <FactRows facts={facts} />
          {scopes.length > 0 && (
            <div>
              <dt>Scopes</dt>
              {scopes.map(({ name, description }) => (
                <dd key={name} class="value described">
                  <code>{name}</code> <Inline text={description} />
                </dd>
              ))}
            </div>
          )}
        </dl>
      )}
    </li>
  );
}
