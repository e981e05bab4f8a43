import type { Problem } from "../model/problem.ts";
import { addresses } from "../output/address.ts";
import { Layout } from "./layout.tsx";
import { Inline, JsonCode, Prose, Section, SideColumn, usePage } from "./page.tsx";
import { responseId } from "./responses.tsx";

/** One code: what it means, what to do, which operations refuse with it and which status, and what that looks like. */
export function ProblemPage({ problem }: { problem: Problem }) {
  const { code, description, statuses, examples } = problem;
  const remedy = usePage().content.remedyOf(code);
  const sections = [
    ...(remedy === undefined ? [] : [{ id: "remedy", title: "What to do" }]),
    { id: "used", title: "Where it is met" },
  ];
  return (
    <Layout title={code} description={description?.trim() ?? code} sections={sections} wide>
      <div class="intro">
        <p class="over">Problem</p>
        <h1 class="code-title">{code}</h1>
        <p class="tags">
          {statuses.map((status) => (
            <span key={status} class={`status s${status[0]}`}>
              {status}
            </span>
          ))}
        </p>
        <Prose text={description} />
      </div>
      {examples.length > 0 && (
        <SideColumn title={examples.length === 1 ? "Example" : "Examples"}>
          {examples.map((example) => (
            <figure key={example.name}>
              <figcaption>
                <Inline text={example.summary ?? example.name} />
              </figcaption>
              <Prose text={example.description} />
              <JsonCode value={example.value} />
            </figure>
          ))}
        </SideColumn>
      )}
      <div class="detail">
        {remedy !== undefined && (
          <Section id="remedy" title="What to do">
            <Prose text={remedy} />
          </Section>
        )}
        <Section id="used" title="Where it is met">
          <Uses problem={problem} />
        </Section>
      </div>
    </Layout>
  );
}

/** Operations that say the same about the problem stand together. */
function Uses({ problem }: { problem: Problem }) {
  const { link } = usePage();
  const groups = Map.groupBy(problem.uses, ({ response }) => response.description);
  if (groups.size === 0) return <p>No operation documents it.</p>;
  return (
    <dl class="uses">
      {[...groups].map(([description, uses]) => (
        <div key={description}>
          <dt>
            <Inline text={description} />
          </dt>
          <dd>
            <ul>
              {uses.map(({ operation, response }) => (
                <li key={operation.id}>
                  <span class={`status s${response.status[0]}`}>{response.status}</span>{" "}
                  <a href={link(`${addresses.operation(operation.id)}#${responseId(response)}`)}>{operation.title}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
