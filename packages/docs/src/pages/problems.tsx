import { ProblemRows } from "./guide.tsx";
import { Layout } from "./layout.tsx";
import { usePage } from "./page.tsx";

/** The closed catalogue of problem codes: what each means, and where to read on. */
export function ProblemsPage() {
  const { reference } = usePage();
  return (
    <Layout title="Problems" description="Every problem code, what it means and what to do." sections={[]}>
      <div class="intro">
        <h1>Problems</h1>
        <p class="lead">
          Every code that a refusal may carry. Each has a page: what to do, which operations refuse with it, examples.
        </p>
        <ProblemRows problems={reference.problems} anchored />
      </div>
    </Layout>
  );
}
