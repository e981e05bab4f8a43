// The words of the pages, for every format that they are printed in. Texts are Markdown, as the specification has them.
import type { Operation } from "../model/operation.ts";
import type { Server } from "../model/server.ts";
import type { Heading } from "../text/prose.ts";
import type { ContentsGroup } from "./contents.ts";
import type { ExampleView, ExchangeView, SampleView } from "./examples.ts";
import type { FactView } from "./facts.ts";
import type { FieldGroup, TypeView } from "./fields.ts";
import type { LinkView, Run } from "./line.ts";

/** A page of the site, with an address from its root. */
export interface PageView {
  readonly address: string;
  readonly title: string;
  /** The title is a name in code. */
  readonly isCode?: true;
  /** It is a text to be read from its beginning to its end. */
  readonly isGuide?: true;
  /** One line about the page, for those who find it elsewhere. */
  readonly description: string;
  /** The kind of page, above its title. */
  readonly over?: string;
  readonly intro: readonly Block[];
  readonly samples?: SamplesView;
  /** Undefined if the page is a single text without samples. */
  readonly detail?: readonly Block[];
  /** The sections of the page, for its navigation. */
  readonly headings: readonly Heading[];
  /** The servers that its samples call; undefined if it has no samples. */
  readonly servers?: readonly Server[];
  /** Pages that it does not name itself, for formats whose pages have no menu. */
  readonly contents?: readonly ContentsGroup[];
  /** The edition of the reference and its licence. */
  readonly imprint?: string;
  readonly neighbours?: { readonly before?: LinkView; readonly after?: LinkView };
}

/** The samples of a page, which may stand beside its text. */
export interface SamplesView {
  readonly title: string;
  /** The languages that readers choose from; undefined if the samples call nothing. */
  readonly languages?: readonly string[];
  /** The operation that can be tried out. */
  readonly console?: Operation;
  readonly blocks: readonly Block[];
}

export type Block =
  /** `level` 2 if headings in the text are sections of the page; `top` is the depth in the text that gets it. */
  | { readonly kind: "prose"; readonly text: string; readonly level?: 2; readonly top?: 2 }
  | LineBlock
  | { readonly kind: "section"; readonly id: string; readonly title: string; readonly blocks: readonly Block[] }
  | RouteBlock
  | { readonly kind: "statuses"; readonly statuses: readonly string[] }
  | ({ readonly kind: "type" } & TypeView)
  | { readonly kind: "facts"; readonly facts: readonly FactView[] }
  /** Fields have anchors; entries are what else has a name and something said about it. */
  | ({ readonly kind: "fields" | "entries" } & FieldGroup)
  /** A body in one media type, or the response that a callback expects. */
  | { readonly kind: "body"; readonly line: LineBlock; readonly blocks: readonly Block[] }
  | PartBlock
  /** Operations that belong together; without a title if there are no others. */
  | { readonly kind: "group"; readonly id: string; readonly title?: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: "refusals";
      readonly id: string;
      readonly title: string;
      readonly refusals: readonly RefusalView[];
    }
  | { readonly kind: "example"; readonly example: ExampleView }
  | ({ readonly kind: "sample" } & SampleView)
  | { readonly kind: "exchange"; readonly exchange: ExchangeView }
  /** A sample of an operation within another text. */
  | {
      readonly kind: "quote";
      readonly operation: LinkView;
      readonly languages: readonly string[];
      readonly exchange: ExchangeView;
    }
  | { readonly kind: "code"; readonly language: string; readonly label?: string; readonly code: string }
  | ListBlock;

/** Lists that lead to other pages, and the list of changes. */
export type ListBlock =
  | { readonly kind: "operations"; readonly operations: readonly OperationLine[] }
  | { readonly kind: "guides"; readonly guides: readonly { readonly page: LinkView; readonly summary: string }[] }
  | { readonly kind: "uses"; readonly uses: readonly { readonly page: LinkView; readonly places: readonly string[] }[] }
  | { readonly kind: "problems"; readonly problems: readonly ProblemLine[] }
  | { readonly kind: "met"; readonly groups: readonly MetGroup[] }
  | { readonly kind: "changes"; readonly changes: readonly string[] };

export interface LineBlock {
  readonly kind: "line";
  readonly runs: readonly Run[];
  readonly tone?: "note" | "lead";
}

/** A request line, with the name of its operation. */
interface RouteBlock {
  readonly kind: "route";
  readonly method: string;
  readonly path: string;
  readonly name?: { readonly label: string; readonly text: string };
  readonly marks: readonly string[];
}

/** A part of a section under its own heading: a response, a callback. */
interface PartBlock {
  readonly kind: "part";
  readonly id: string;
  readonly status?: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A refusal, with the code of its problem. */
export interface RefusalView extends Omit<PartBlock, "kind" | "status"> {
  readonly status: string;
  readonly code?: string;
  readonly mark?: string;
}

interface OperationLine {
  readonly method: string;
  readonly path: string;
  readonly page: LinkView;
}

interface ProblemLine {
  readonly id?: string;
  readonly statuses: readonly string[];
  readonly page: LinkView;
  readonly description?: string;
}

/** The operations that say the same about a problem. */
interface MetGroup {
  readonly description: string;
  readonly uses: readonly { readonly status: string; readonly page: LinkView }[];
}
