import { randomUUID } from "node:crypto";

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Makes of the request of a sample one that is refused, and sends it. */
export type Provocation = (request: WireRequest) => Promise<Response>;

const john = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
/** One of John, one of the other contact of the demonstration. */
const identifiers = { phone_number: "+14155550123", email: "j.smith@mail.example" };

/** By the name of the refusal's example in the specification. */
export const provocations: Readonly<Record<string, Provocation>> = {
  unknownParameter: (request) => send({ ...request, url: `${request.url.split("?")[0]}?lmit=10` }),
  wrongField: (request) => send(withFields(request, { nickname: "Johnny", email: "no mail" })),
  malformedJson: (request) => send({ ...request, body: "{" }),
  unknownKey: (request) => send(withHeader(request, "authorization", "Bearer unknown")),
  unknownContact: (request) => send(JSON.parse(JSON.stringify(request).replaceAll(john, randomUUID())) as WireRequest),
  otherMethod: (request) => send({ ...request, method: "DELETE" }),
  onlyXml: (request) => send(withHeader(request, "accept", "application/xml")),
  identifierTaken: (request) => send({ ...request, body: JSON.stringify({ email: identifiers.email }) }),
  differentContacts: (request) => send({ ...request, body: JSON.stringify(identifiers) }),
  otherVersion: (request) => send(withHeader(request, "if-match", '"0"')),
  tooLarge: (request) => send(withFields(request, { name: "J".repeat(65_537) })),
  formData: (request) => send(withHeader(request, "content-type", "application/x-www-form-urlencoded")),
  async otherRequest(request) {
    const key = randomUUID();
    await send(withHeader(otherRequest(request), "idempotency-key", key));
    return send(withHeader(request, "idempotency-key", key));
  },
  async stillAtWork(request) {
    for (let attempt = 0; attempt < 50; attempt++) {
      const key = randomUUID();
      const others = Array.from({ length: 8 }, () => send(withHeader(otherRequest(request), "idempotency-key", key)));
      const response = await send(withHeader(request, "idempotency-key", key));
      await Promise.all(others);
      if (response.status === 409) return response;
    }
    throw new Error("None of many requests came while another one was at work under its idempotency key.");
  },
};

export async function send({ url, ...init }: WireRequest): Promise<Response> {
  const response = await fetch(url, init);
  return new Response(await response.text(), response);
}

function otherRequest({ url, headers }: WireRequest): WireRequest {
  const body = JSON.stringify({ email: "nobody@mail.example" });
  return {
    method: "POST",
    url: new URL("/v1/contacts/find", url).href,
    headers: { ...headers, "content-type": "application/json" },
    body,
  };
}

function withHeader(request: WireRequest, name: string, value: string): WireRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

function withFields(request: WireRequest, fields: object): WireRequest {
  return { ...request, body: JSON.stringify({ ...JSON.parse(request.body ?? "{}"), ...fields }) };
}
