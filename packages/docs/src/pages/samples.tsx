import type { Operation } from "../model/operation.ts";
import { otherAnswers, type Sample, sampleServer, samplesOf } from "../samples/sample.ts";
import { Code, Inline, JsonCode, Prose, SideColumn, usePage } from "./page.tsx";

/** The column beside the text: each named example as a request with its answer. */
export function Samples({ operation }: { operation: Operation }) {
  const { reference } = usePage();
  const samples = samplesOf(operation, sampleServer(reference.servers));
  const others = otherAnswers(operation, samples);
  return (
    <SideColumn title="Samples">
      {samples.map((sample, index) => (
        <details key={sample.name} open={index === 0}>
          <summary>
            <Inline text={sample.title} plain />
          </summary>
          <SampleParts sample={sample} />
        </details>
      ))}
      {others.length > 0 && (
        <details>
          <summary>Other answers</summary>
          <Answers answers={others} />
        </details>
      )}
    </SideColumn>
  );
}

function SampleParts({ sample }: { sample: Sample }) {
  return (
    <>
      {sample.requests.map(({ label, language, code }) => (
        <figure key={label}>
          <figcaption>{label}</figcaption>
          <Code code={code} language={language} />
        </figure>
      ))}
      <Answers answers={sample.answers} />
    </>
  );
}

function Answers({ answers }: { answers: Sample["answers"] }) {
  return (
    <>
      {answers.map(({ status, example }) => (
        <figure key={example.name}>
          <figcaption>
            <span class={`status s${status[0]}`}>{status}</span> <Inline text={example.summary ?? example.name} />
          </figcaption>
          <Prose text={example.description} />
          <JsonCode value={example.value} />
        </figure>
      ))}
    </>
  );
}
