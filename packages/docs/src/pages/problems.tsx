import { addresses, anchor, relative } from "../address.ts";
import type { Problem } from "../model/problem.ts";
import { Layout } from "./layout.tsx";
import { Inline, JsonCode, Prose, usePage } from "./page.tsx";
import { responseId } from "./responses.tsx";

/** The closed catalogue of problem codes: what each means, what to do, and where it is met. */
export function ProblemsPage() {
  const { reference } = usePage();
  const sections = reference.problems.map(({ code }) => ({ id: anchor(code), title: code }));
  return (
    <Layout title="Problems" description="Every problem code, what it means and what to do." sections={sections}>
      <div class="intro">
        <h1>Problems</h1>
        <p class="lead">Every code that a refusal may carry, what it means, and which operations answer with it.</p>
      </div>
      {reference.problems.map((problem) => (
        <ProblemEntry key={problem.code} problem={problem} />
      ))}
    </Layout>
  );
}

function ProblemEntry({ problem }: { problem: Problem }) {
  const id = anchor(problem.code);
  return (
    <section class="pair" id={id}>
      <div>
        <h2>
          <a class="anchor" href={`#${encodeURIComponent(id)}`}>
            <code>{problem.code}</code>
          </a>{" "}
          {problem.statuses.map((status) => (
            <span key={status} class={`status s${status[0]}`}>
              {status}
            </span>
          ))}
        </h2>
        <Prose text={problem.description} />
        <Uses problem={problem} />
      </div>
      <div>
        {problem.examples.map((example) => (
          <figure key={example.name}>
            <figcaption>
              <Inline text={example.summary ?? example.name} />
            </figcaption>
            <JsonCode value={example.value} />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** Operations that say the same about the problem stand together. */
function Uses({ problem }: { problem: Problem }) {
  const { address } = usePage();
  const groups = Map.groupBy(problem.uses, ({ response }) => response.description);
  return (
    <dl class="uses">
      {[...groups].map(([description, uses]) => (
        <div key={description}>
          <dt>
            {groups.size === 1 && problem.description?.startsWith(description.trim()) ? (
              "Returned by"
            ) : (
              <Inline text={description} />
            )}
          </dt>
          <dd>
            {uses.map(({ operation, response }, index) => (
              <>
                {index > 0 && ", "}
                <a href={relative(address, `${addresses.operation(operation.id)}#${responseId(response)}`)}>
                  {operation.title}
                </a>
              </>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
