// A spec with one more operation, as a change of the contract would write it.

const operations = `
  /v1/contacts/{contact_id}/suspend:
    parameters:
      - $ref: "#/components/parameters/ContactId"
    post:
      operationId: suspendContact
      summary: Suspend a contact
      description: Puts a contact aside. Ends with */ and continues.
      deprecated: true
      x-deprecated-since: "2026-12-01"
      x-sunset: "2027-06-30"
      x-successor: updateContact
      tags: [Contacts]
      parameters:
        - $ref: "#/components/parameters/IdempotencyKey"
        - name: dry_run
          in: query
          description: Whether to leave it at a rehearsal.
          schema: { type: boolean, default: false }
      requestBody:
        required: true
        description: Why.
        content:
          application/json:
            schema: { $ref: "#/components/schemas/ContactSuspend" }
            examples: { reason: { summary: Moved, value: { reason: moved } } }
      responses:
        "200":
          description: The contact that was put aside.
          headers: { ETag: { $ref: "#/components/headers/ETag" } }
          content: { application/json: { schema: { $ref: "#/components/schemas/ContactEnvelope" } } }
        "404": { $ref: "#/components/responses/NotFound" }
`;

const schemas = `
    ContactSuspend:
      type: object
      description: Why a contact is put aside.
      additionalProperties: false
      required: [reason]
      properties:
        reason: { type: string, enum: [moved, closed], description: The reason., examples: [moved] }
`;

export function withSeventhOperation(spec: string): string {
  const [paths, components] = ["\ncomponents:\n", "\n  schemas:\n"];
  if (!spec.includes(paths) || !spec.includes(components)) throw new Error("The spec has no components with schemas.");
  return spec.replace(paths, () => `${operations}${paths}`).replace(components, () => `${components}${schemas}`);
}
