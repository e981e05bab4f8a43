import { nasty } from "./constructs-schemas.ts";

/** The request that the sample of an operation must send, in any language. */
export interface Expected {
  readonly request: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly body?: unknown;
}

const uuid = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const encoded = (text: string) => encodeURIComponent(text).replaceAll("'", "%27");

/** The files that samples read. Some bytes of them are no text. */
export const files: Readonly<Record<string, Buffer>> = Object.fromEntries(
  ["file.bin", "file.png", "photo.bin", "pages.bin"].map((name) => [
    name,
    Buffer.from([0, 255, 13, 10, 39, 64, ...Buffer.from(name)]),
  ]),
);
const bytesOf = (name: string) => files[name]?.toString("latin1");

const json = (value: unknown) => ({ type: "application/json", body: value });
const account = { name: "Ada", secret: "open sesame!", locale: "fr", inner: { note: "x" } };
const text = (value: string) => Buffer.from(value).toString("latin1");

export const expected: Readonly<Record<string, Expected>> = {
  takeScalars: {
    request:
      `GET /v1/takeScalars?count=3&ratio=0.25&live=true&owner=${uuid}&since=2026-01-31T09%3A30%3A00%2B01%3A00` +
      "&sort=name&level=1&kind=all",
  },
  takeLists: { request: "GET /v1/takeLists?ids=1&ids=2&names=a%2Cb&names=c%20d&codes=x,y&words=a%2Cb,c%26d" },
  takePath: { request: "GET /v1/numbers/7/days/2026-01-31" },
  getCard: { request: `GET /v1/cards/${uuid}.vcf` },
  getRange: { request: "GET /v1/ranges/3-x%2Fy%20%7Ba%7D" },
  takeHeaders: {
    request: "GET /v1/takeHeaders",
    headers: {
      "x-tenant": "acme",
      "x-retry-count": "3",
      "x-dry-run": "true",
      "x-note": 'it\'s "$HOME" X-Evil: 1',
    },
  },
  takeNames: { request: `GET /v1/takeNames?it%27s%20%60a%60%20%24b=${encoded(nasty)}&body=x` },
  createAccount: { request: "POST /v1/createAccount", ...json(account) },
  writeDefaults: { request: "POST /v1/writeDefaults", ...json({ name: "string", size: 10, colour: "red" }) },
  writeOptional: { request: "POST /v1/writeOptional?dry=false", ...json({ a: "string", b: "string" }) },
  writeScalars: {
    request: "PUT /v1/writeScalars",
    ...json({
      version: 2,
      level: 10,
      mood: "good",
      due: "2026-01-31",
      small: 1,
      large: 1,
      share: 0.5,
      dozens: 24,
      tags: ["string", "string 2"],
      point: [1.5, "string"],
      either: "string",
      contact: { mail: "string" },
      scores: { key: 4 },
      anything: null,
    }),
  },
  writeChannel: { request: "POST /v1/writeChannel", ...json({ kind: "mail", address: "ada@example.com" }) },
  writeShape: { request: "POST /v1/writeShape", ...json({ form: "round", radius: 1.5 }) },
  writeBoth: { request: "POST /v1/writeBoth", ...json({ a: "string", b: 1 }) },
  writeTree: { request: "POST /v1/writeTree", ...json({ label: "string", branches: [] }) },
  writeChicken: { request: "POST /v1/writeChicken", ...json({ name: "string", lays: {} }) },
  writeFolder: { request: "POST /v1/writeFolder", ...json({ folders: {} }) },
  writeDefined: { request: "POST /v1/writeDefined", ...json({ size: { width: 3 } }) },
  writeResolve: { request: "POST /v1/writeResolve", ...json({ a: "string", b: "string" }) },
  writeResolveWithoutWords: {
    request: "POST /v1/writeResolveWithoutWords",
    ...json({ a: "string", b: "string" }),
  },
  writeNasty: { request: "POST /v1/writeNasty", ...json({ [nasty]: `${nasty}\nsecond line` }) },
  writeText: {
    request: "POST /v1/writeText",
    type: "text/plain",
    body: text(`@not-a-file ${nasty}\n  second line\n`),
  },
  writeCsv: { request: "PUT /v1/writeCsv", type: "text/csv", body: "name,age\nAda,36\n" },
  writeBytes: { request: "PUT /v1/writeBytes", type: "application/octet-stream", body: bytesOf("file.bin") },
  writeImage: { request: "POST /v1/writeImage", type: "image/png", body: bytesOf("file.png") },
  upload: {
    request: "POST /v1/upload",
    type: "multipart/form-data",
    body: [
      ["title", "string"],
      ["level", "5"],
      ["mode", "fast"],
      ["labels", "red"],
      ["labels", "blue; green"],
      ["details", JSON.stringify({ note: nasty })],
      ["photo", { file: "photo.bin", bytes: bytesOf("photo.bin") }],
      ["pages", { file: "pages.bin", bytes: bytesOf("pages.bin") }],
    ],
  },
  deleteContact: { request: "DELETE /v1/contacts/4" },
  startImport: { request: "POST /v1/startImport" },
  putThing: { request: "PUT /v1/putThing", ...json({ id: "7d9f3c1e-8a4b-4f0e-9c2d-5b6a7e8f9012", state: "on" }) },
  exportCsv: { request: "GET /v1/exportCsv" },
  getPhoto: { request: "GET /v1/getPhoto" },
  listByCursor: { request: "GET /v1/listByCursor" },
  listByOffset: { request: "GET /v1/listByOffset?offset=0" },
  readStatus: { request: "GET /v1/readStatus" },
  listContactNotes: { request: "GET /v1/listContactNotes" },
  openLiveChatGroup: { request: "POST /v1/openLiveChatGroup" },
  oldCall: { request: "GET /v1/oldCall" },
};

/** The operations that need no key. */
export const publicOperations = ["readStatus"];
