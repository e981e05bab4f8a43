import { parseArgs } from "node:util";

/** What the build was told; without a specification it makes the reference of this project. */
export interface BuildOptions {
  readonly spec?: string;
  readonly output?: string;
  readonly origin?: string;
  readonly ignore: readonly string[];
  readonly help: boolean;
}

/** The build was called in a way that it does not know; says which, and what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage = `Makes a reference of an OpenAPI document: plain files for any static host, or to be opened from the folder.

Usage: node dist/build.js [options]

  --spec FILE       OpenAPI 3.1 or 3.0, as YAML or JSON; what it refers to is taken in. Without it: the Contacts API.
  --output DIR      Where the files go; a folder that is new, empty, or has an earlier reference in it.
  --origin URL      Where the reference will stand, for the sitemap and canonical addresses. Also DOCS_ORIGIN.
  --ignore KEYWORD  Leaves a keyword out that no page would show, such as x-internal; x-* is all extensions. May be
                    given several times. Without it, a document with such a keyword is refused.
  --help            Says this.
`;

export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): BuildOptions {
  const { values } = parse(args);
  const origin = values.origin ?? environment["DOCS_ORIGIN"];
  if (values.spec !== undefined && values.output === undefined && !values.help) {
    throw new UsageError("--spec needs --output DIR, the folder for the reference.");
  }
  if (values.spec === undefined && (values.output !== undefined || values.ignore.length > 0)) {
    throw new UsageError("--output and --ignore go with --spec FILE, the document to make a reference of.");
  }
  if (origin && !(URL.canParse(origin) && /^https?:/u.test(origin))) {
    throw new UsageError(`--origin: expected an address such as https://docs.example/, got ${JSON.stringify(origin)}.`);
  }
  const { spec, output, ignore, help } = values;
  return { ignore, help, ...(spec ? { spec } : {}), ...(output ? { output } : {}), ...(origin ? { origin } : {}) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        spec: { type: "string" },
        output: { type: "string" },
        origin: { type: "string" },
        ignore: { type: "string", multiple: true, default: [] },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split("\n")[0]} See --help.`);
  }
}
