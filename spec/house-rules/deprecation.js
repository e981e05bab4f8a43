import { operationsOf } from "./operations.js";

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Requires both days of an operation that will end: of its deprecation, and of its earliest removal. */
export function deprecation() {
  let operationIds = [];
  return {
    Root(root, ctx) {
      const paths = Object.values(root.paths ?? {});
      operationIds = paths.flatMap((path) => operationsOf(path, ctx)).map(({ operation }) => operation.operationId);
    },
    PathItem(pathItem, ctx) {
      for (const { operation, location } of operationsOf(pathItem, ctx)) {
        for (const { name, message } of faults(operation, operationIds)) {
          const isThere = operation[name] !== undefined;
          ctx.report({ message, location: isThere ? location.child([name]) : location.key() });
        }
      }
    },
  };
}

function* faults(operation, operationIds) {
  const { "x-deprecated-since": since, "x-sunset": sunset, "x-successor": successor } = operation;
  if (operation.deprecated !== true) {
    for (const name of ["x-deprecated-since", "x-sunset", "x-successor"]) {
      if (operation[name] === undefined) continue;
      yield { name, message: `Add \`deprecated: true\` beside ${name}, or remove it: only what is deprecated ends.` };
    }
    return;
  }
  for (const name of ["x-deprecated-since", "x-sunset"]) {
    if (isDay(operation[name])) continue;
    yield { name, message: `Give the deprecated operation ${name}: a day such as "2027-06-30", in quotes.` };
  }
  if (isDay(since) && isDay(sunset) && sunset <= since) {
    yield {
      name: "x-sunset",
      message: `Let x-sunset be later than x-deprecated-since (${since}); received ${sunset}.`,
    };
  }
  if (successor !== undefined && (!operationIds.includes(successor) || successor === operation.operationId)) {
    yield {
      name: "x-successor",
      message: `Name another operation as x-successor, by its operationId; received ${JSON.stringify(successor)}.`,
    };
  }
}

/** Returns true for a day of the calendar, unlike 2027-02-30. */
function isDay(value) {
  return typeof value === "string" && day.test(value) && new Date(value).toISOString().startsWith(value);
}
