// The spec with one operation and one resource more, as a change of the contract would write them.
import { edited, specText } from "./workspace.ts";

const operations = `
  /v1/contacts/{contact_id}/suspend:
    x-other-methods: { $ref: "#/components/responses/MethodNotAllowed" }
    parameters:
      - $ref: "#/components/parameters/ContactId"
    post:
      operationId: suspendContact
      summary: Suspend a contact
      description: Puts a contact aside. Ends with */ and goes on.
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
  /v1/memories:
    x-other-methods: { $ref: "#/components/responses/MethodNotAllowed" }
    get:
      operationId: listMemories
      summary: List memories
      tags: [Memories]
      parameters:
        - name: persona_id
          in: query
          required: true
          description: Whose memories to list.
          schema: { type: string, minLength: 1, maxLength: 64 }
          example: persona-10482201
      responses:
        "200":
          description: One page of memories.
          content: { application/json: { schema: { $ref: "#/components/schemas/MemoryListEnvelope" } } }
  /v1/memories/{memory_id}/facts:
    x-other-methods: { $ref: "#/components/responses/MethodNotAllowed" }
    get:
      operationId: getMemoryFacts
      summary: Get the facts of a memory
      tags: [Memories]
      parameters:
        - { name: memory_id, in: path, required: true, description: The memory's id., schema: { type: string } }
      responses:
        "200":
          description: The memory.
          content: { application/json: { schema: { $ref: "#/components/schemas/MemoryEnvelope" } } }
`;

const schemas = `
    ContactSuspend:
      type: object
      description: Why a contact is put aside.
      additionalProperties: false
      required: [reason]
      properties:
        reason: { type: string, enum: [moved, closed], description: The reason., examples: [moved] }
    MemoryEnvelope:
      type: object
      description: A memory.
      required: [data, errors]
      properties:
        data: { $ref: "#/components/schemas/ContactMemory" }
        errors: { $ref: "#/components/schemas/NoErrors" }
    MemoryListEnvelope:
      type: object
      description: A page of memories.
      required: [data, pagination, errors]
      properties:
        data: { type: array, items: { $ref: "#/components/schemas/ContactMemory" }, description: The memories. }
        pagination: { $ref: "#/components/schemas/Pagination" }
        errors: { $ref: "#/components/schemas/NoErrors" }
`;

export function specWithMore(): string {
  const tag = "  - name: Memories\n    description: What agents remember.\n";
  const [before, after] = [edited("\npaths:\n", `${tag}\npaths:\n`), "\ncomponents:\n"];
  if (!specText.includes(after)) throw new Error("The spec has no components.");
  return before
    .replace(after, () => `${operations}${after}`)
    .replace("\n  schemas:\n", () => `\n  schemas:\n${schemas}`);
}
