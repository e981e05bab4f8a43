// Validators in the form of Standard Schema (https://standardschema.dev), for forms, routers and stored data. The interface is
// written out here, as its authors intend: https://github.com/standard-schema/standard-schema.

export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Outcome<Value>;
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** The value if it is valid, else its faults; `issues` tells one from the other. */
type Outcome<Value> = { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

/** One fault of a value. */
export interface Issue {
  readonly message: string;
  /** Property names and array indexes, from the outside in. */
  readonly path: readonly (string | number)[];
}

/** A fault as a compiled validator reports it. */
interface Fault {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema: Readonly<Record<string, unknown>>;
}

type Validator = ((value: unknown) => boolean) & { errors?: readonly Fault[] | null };

/**
 * Makes a Standard Schema of a validator. The server checks rules that JSON Schema cannot express, such as phone
 * numbers and the size of metadata.
 */
export function standardSchema<Value>(validator: Validator): StandardSchema<Value> {
  const validate = (value: unknown): Outcome<Value> => {
    // A field that is undefined is left out when it is sent.
    if (validator(withoutUndefined(value))) return { value: value as Value };
    const faults = validator.errors ?? [];
    const issues = faults.filter((fault) => !isOfBranch(fault, faults)).map(toIssue);
    // A schema has the same words for all of its keywords.
    return { issues: [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()] };
  };
  return { "~standard": { version: 1, vendor: "@contacts-api/client", validate } };
}

function withoutUndefined(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

/** Tells if a fault is one of a branch. The fault of `anyOf` or `oneOf` itself covers its branches. */
function isOfBranch({ schemaPath }: Fault, all: readonly Fault[]): boolean {
  return all.some((other) => /^(?:any|one)Of$/.test(other.keyword) && schemaPath.startsWith(`${other.schemaPath}/`));
}

function toIssue({ instancePath, keyword, params, parentSchema }: Fault): Issue {
  const path = instancePath.split("/").slice(1).map(segment);
  if (keyword === "required")
    return { message: "The field is missing.", path: [...path, String(params["missingProperty"])] };
  if (keyword === "additionalProperties")
    return { message: "Unknown field.", path: [...path, String(params["additionalProperty"])] };
  const words = parentSchema["x-expected"];
  return {
    message: `Expected ${typeof words === "string" && keyword !== "type" ? words : wordsOf(keyword, parentSchema)}.`,
    path,
  };
}

function wordsOf(keyword: string, schema: Readonly<Record<string, unknown>>): string {
  const limit = schema[keyword];
  // The generator's words for keywords that mean nothing to people.
  const words = (schema["x-words"] as Readonly<Record<string, string>> | undefined)?.[keyword];
  if (words !== undefined) return words;
  switch (keyword) {
    case "type":
      return [limit].flat().join(" or ");
    case "enum":
      return (limit as unknown[]).map((value) => JSON.stringify(value)).join(" or ");
    case "const":
      return JSON.stringify(limit);
    case "pattern":
      return `text that matches ${limit}`;
    case "minLength":
    case "minItems":
    case "minProperties":
    case "minimum":
      return `at least ${limit}${unitOf(keyword)}`;
    case "maxLength":
    case "maxItems":
    case "maxProperties":
    case "maximum":
      return `at most ${limit}${unitOf(keyword)}`;
    default:
      return "another value";
  }
}

function unitOf(keyword: string): string {
  return { Length: " characters", Items: " items", Properties: " fields" }[keyword.slice(3)] ?? "";
}

/** Decodes a segment of a JSON Pointer (RFC 6901). */
function segment(text: string): string | number {
  return /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text.replaceAll("~1", "/").replaceAll("~0", "~");
}
