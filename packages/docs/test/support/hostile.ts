/** Strings that break pages that are not careful. */
export const hostile = {
  script: "</script><script>alert(1)</script>",
  image: '<img src=x onerror="alert(2)">',
  attribute: `" onmouseover="alert(3)" x='`,
  entity: "&lt;b&gt; &amp; &#x27;",
  bidi: "user\u202Eadmin\u2066\u2069 \u05D0\u05D1",
  long: "W".repeat(400),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be shown as it is.
  template: "${alert(4)} {{7*7}} <%= 1 %>",
  emoji: "👩‍👩‍👧‍👦 Z͑ͫ̓a̴l͖go ﷽",
};

const all = Object.values(hostile);
/** In Markdown, text that would be markup there is given as code. */
const markdown = all.map((words) => `\`\` ${words} \`\``).join("\n\n");
const links =
  '[a](javascript:alert(5)) [b](data:text/html,x) <a href="javascript:alert(6)">c</a> ![d](https://evil.example/x.png)';

export const hostileSpec = {
  openapi: "3.1.0",
  info: {
    title: hostile.script,
    version: hostile.image,
    summary: hostile.attribute,
    description: `${markdown}\n\n${links}\n\n## ${hostile.image}\n\nx`,
  },
  servers: [{ url: `javascript:alert(7)//${hostile.long}`, description: markdown }],
  tags: [{ name: hostile.bidi, description: links }],
  paths: {
    [`/things/${hostile.attribute}`]: {
      get: {
        operationId: "readThing",
        summary: `${hostile.script} ${hostile.long}`,
        description: `${markdown}\n\n${links}\n\n<script>alert(8)</script>\n\n# heading ${hostile.image}`,
        tags: [hostile.bidi],
        parameters: [
          {
            name: hostile.image,
            in: "query",
            description: markdown,
            schema: { type: "string", pattern: hostile.script, default: hostile.image },
            example: hostile.attribute,
          },
        ],
        responses: {
          "200": {
            description: hostile.long,
            headers: { [hostile.long]: { schema: { type: "string" }, description: links } },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Thing" },
                examples: { [hostile.script]: { summary: hostile.script, value: { words: all } } },
              },
            },
          },
        },
      },
      post: { operationId: "../../etc/passwd", responses: {} },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: "object",
        description: links,
        properties: Object.fromEntries(
          all.map((words) => [words, { type: "string", description: links, examples: all, enum: all }]),
        ),
      },
    },
  },
};
