import type { VNode } from "preact";
import { addresses } from "../address.ts";
import type { Reference } from "../model/reference.ts";
import { IntroductionPage } from "./introduction.tsx";
import { OperationPage } from "./operation.tsx";
import { ProblemsPage } from "./problems.tsx";
import { SchemaPage } from "./schema.tsx";

/** Every page of the site with its address. A new kind of page is added here. */
export function pagesOf({ operations, schemas }: Reference): [address: string, page: VNode][] {
  return [
    [addresses.introduction, <IntroductionPage key="introduction" />],
    [addresses.problems, <ProblemsPage key="problems" />],
    ...operations.map((operation): [string, VNode] => [
      addresses.operation(operation.id),
      <OperationPage key={operation.id} operation={operation} />,
    ]),
    ...schemas.map((schema): [string, VNode] => [
      addresses.schema(schema.name),
      <SchemaPage key={schema.name} schema={schema} />,
    ]),
  ];
}
