import { parseArgs } from "node:util";

/** The options of the build. Without a specification it renders the reference of this project. */
export interface BuildOptions {
  readonly spec?: string;
  readonly output?: string;
  readonly origin?: string;
  readonly ignore: readonly string[];
  /** True if the document may refer to URLs, and to files outside its folder. */
  readonly allowRemote: boolean;
  readonly help: boolean;
}

/** An invalid call of the build. The message names the fault and the remedy. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage = `Makes a reference of an OpenAPI document: plain files for any static host, or to be opened from the folder.

Usage: node dist/build.js [options]

  --spec FILE       OpenAPI 3.1 or 3.0, as YAML or JSON. Files in its folder that it refers to are taken in. Without
                    --spec: the Contacts API.
  --output DIR      Where the files go; a folder that is new, empty, or has an earlier reference in it.
  --origin URL      Where the reference will stand, for the sitemap and canonical addresses. Also DOCS_ORIGIN.
  --ignore KEYWORD  Leaves a keyword out that no page would show, such as x-internal; x-* is all extensions. May be
                    given several times. Without it, a document with such a keyword is refused; extensions (x-…) are
                    left out with a warning.
  --allow-remote    Also takes in what the document refers to at http: and https: addresses and in files outside its
                    folder. Use it only with documents that you trust.
  --help            Says this.
`;

export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): BuildOptions {
  const { values } = parse(args);
  const origin = values.origin ?? environment["DOCS_ORIGIN"];
  if (values.spec !== undefined && values.output === undefined && !values.help) {
    throw new UsageError("--spec needs --output DIR, the folder for the reference.");
  }
  const allowRemote = values["allow-remote"];
  if (values.spec === undefined && (values.output !== undefined || values.ignore.length > 0 || allowRemote)) {
    const words = "--output, --ignore and --allow-remote need --spec FILE, the document of the reference.";
    throw new UsageError(words);
  }
  if (origin && !(URL.canParse(origin) && /^https?:/u.test(origin))) {
    throw new UsageError(`--origin: expected an address such as https://docs.example/, got ${JSON.stringify(origin)}.`);
  }
  const { spec, output, ignore, help } = values;
  return {
    ignore,
    allowRemote,
    help,
    ...(spec ? { spec } : {}),
    ...(output ? { output } : {}),
    ...(origin ? { origin } : {}),
  };
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
        "allow-remote": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split("\n")[0]} See --help.`);
  }
}
