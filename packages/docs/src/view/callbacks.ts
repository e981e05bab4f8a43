import type { Operation } from "../model/operation.ts";
import type { ResponseModel } from "../model/response.ts";
import type { Field } from "../model/schema.ts";
import { anchor } from "../output/address.ts";
import { fieldList, prose } from "./blocks.ts";
import { requestBody, responseBodies } from "./bodies.ts";
import { fieldViews } from "./fields.ts";
import type { Block } from "./view.ts";

/** Returns the requests that the API sends because of an operation, each to an address that the reader has named. */
export function callbackBlocks(callbacks: readonly Operation[]): Block[] {
  return callbacks.map((callback) => {
    const { id: name, operationId, method, path, title, description, parameters, body, responses } = callback;
    const id = anchor("callback", name, method.toLowerCase());
    const label = name === operationId ? "operationId" : "callback";
    return {
      kind: "part",
      id,
      title,
      blocks: [
        { kind: "route", method, path, ...(name === title ? {} : { name: { label, text: name } }), marks: [] },
        ...prose(description),
        ...folded(parameters, anchor(id, "parameter")),
        ...(body ? requestBody(body, anchor(id, "body")) : []),
        ...responses.map((response) => reply(response, anchor(id, response.status))),
      ],
    };
  });
}

function reply({ status, description, headers, contents }: ResponseModel, id: string): Block {
  const blocks = [...folded(headers, anchor(id, "header")), ...responseBodies(contents, id)];
  const runs = ["Response ", { status }, " ", { text: description }];
  return { kind: "body", line: { kind: "line", runs }, blocks };
}

function folded(fields: readonly Field[], prefix: string): Block[] {
  return fieldList(fieldViews(fields, prefix, { depth: 1 }));
}
