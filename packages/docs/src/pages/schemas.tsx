import { addresses } from "../output/address.ts";
import { Layout } from "./layout.tsx";
import { usePage } from "./page.tsx";

/** All schemas by name, where there are too many for the navigation. */
export function SchemasPage() {
  const { reference, link } = usePage();
  return (
    <Layout title="Schemas" description="Every named schema." sections={[]}>
      <div class="intro">
        <h1>Schemas</h1>
        <ul class="uses">
          {reference.schemas.map(({ name }) => (
            <li key={name}>
              <a href={link(addresses.schema(name))}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}
