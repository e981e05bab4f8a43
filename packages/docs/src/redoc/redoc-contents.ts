/** A package whose code is in another package, as far as that code shows it. */
export interface ContainedPackage {
  readonly name: string;
  readonly version?: string;
  /** An SPDX expression. */
  readonly license: string;
}

interface Sign {
  readonly name: string;
  readonly license: string;
  /** Its first group is the version, unless `version` finds it. */
  readonly pattern: RegExp;
  readonly version?: RegExp;
}

const reactVersion = /\.version=`(19\.\d+\.\d+)`/u;

/** The packages in Redoc's bundle, each with its sign in the code. Redoc minifies the bundle and publishes no list. */
const signs: readonly Sign[] = [
  { name: "@opentelemetry/api", license: "Apache-2.0", pattern: /!==`(\d+\.\d+\.\d+)`.{0,40}`@opentelemetry\/api/u },
  { name: "@opentelemetry/sdk-trace", license: "Apache-2.0", pattern: /@opentelemetry\/sdk-trace\b/u },
  { name: "dompurify", license: "(MPL-2.0 OR Apache-2.0)", pattern: /@license DOMPurify (\d+\.\d+\.\d+) /u },
  { name: "flexsearch", license: "Apache-2.0", pattern: /\* FlexSearch\.js v(\d+\.\d+\.\d+)/u },
  { name: "jotai", license: "MIT", pattern: /github\.com\/pmndrs\/jotai/u },
  { name: "js-yaml", license: "MIT", pattern: /! js-yaml (\d+\.\d+\.\d+) /u },
  { name: "json-crawl", license: "MIT", pattern: /\* json-crawl v(\d+\.\d+\.\d+)/u },
  { name: "react", license: "MIT", pattern: /\* react(?:-jsx-runtime)?\.production\.js/u, version: reactVersion },
  { name: "react-dom", license: "MIT", pattern: /\* react-dom(?:-client)?\.production\.js/u, version: reactVersion },
  { name: "react-router", license: "MIT", pattern: /\* react-router v(\d+\.\d+\.\d+)/u },
  { name: "redoc", license: "MIT", pattern: /Redocly LLC, all rights reserved\.[^V]{0,80}Version: (\d+\.\d+\.\d+)/u },
  { name: "regenerator-runtime", license: "MIT", pattern: /! regenerator-runtime --/u },
  { name: "scheduler", license: "MIT", pattern: /\* scheduler\.production\.js/u },
  { name: "slugify", license: "MIT", pattern: /\(`slugify`,/u },
  { name: "styled-components", license: "MIT", pattern: /`data-styled-version`,\w{1,8}=`(\d+\.\d+\.\d+)`/u },
];

/** Licences of the packages that are found by the paths of their modules. */
const licensesByPath: Readonly<Record<string, string>> = {
  entities: "BSD-2-Clause",
  "linkify-it": "MIT",
  "markdown-it": "MIT",
  mdurl: "MIT",
  punycode: "MIT",
  "uc.micro": "MIT",
};

/**
 * Finds the packages in a page of Redoc. Throws if a sign is missing or a licence belongs to no package, because the list
 * is then stale.
 */
export function packagesInRedoc(page: string): ContainedPackage[] {
  const bySign = signs.map(({ name, license, pattern, version = pattern }) => {
    if (!pattern.test(page)) throw stale(`shows no ${name}`);
    const found = version.exec(page)?.[1];
    return { name, license, ...(found === undefined ? {} : { version: found }) };
  });
  for (const comment of licenceComments(page)) {
    if (!signs.some(({ pattern }) => pattern.test(comment)))
      throw stale(`has another licence: ${comment.slice(0, 200)}`);
  }
  const paths = page.matchAll(/"node_modules\/((?:@[\w.-]{1,64}\/)?[\w.-]{1,64})\//gu);
  const byPath = [...new Set([...paths].map(([, name = ""]) => name))].map((name) => {
    const license = licensesByPath[name];
    if (license === undefined) throw stale(`has a module of ${name}`);
    return { name, license };
  });
  return [...bySign, ...byPath].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceComments(page: string): string[] {
  const comments = page.split(/(?=\/\*[*!])/u).map((part) => part.slice(0, Math.max(0, part.indexOf("*/"))));
  return comments.filter((comment) => /licen[cs]e|copyright/iu.test(comment));
}

function stale(what: string): Error {
  return new Error(`Redoc's bundle ${what}. Bring the list in src/redoc/redoc-contents.ts up to date.`);
}
