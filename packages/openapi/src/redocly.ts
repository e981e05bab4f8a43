// Redocly's reader, bundler and linter. Only this file imports them, so that they stay replaceable.
export {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  getLineColLocation,
  lint,
  lintFromString,
  loadConfig,
  type NormalizedProblem,
  parseYaml,
  type Source,
  stringifyYaml,
  YamlParseError,
} from "@redocly/openapi-core";
