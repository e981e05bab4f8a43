// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
export interface paths {
  "/v1/contacts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List contacts
     *
     * Pages through the contacts of your organisation with their identifiers and memories, oldest first
     * (by `created_at`, then `id`), so that pages do not shift while contacts are created. The contacts of
     * a page and its `pagination` are of one moment.
     *
     * - To read all pages, send `pagination.next_cursor` as `cursor` until it is `null`. A cursor is valid
     *   for as long as this version of the API. Contacts that are created, merged or deleted meanwhile
     *   move no other: each contact that is there throughout is returned once.
     * - `offset` skips contacts by number, up to 10,000 of them. `cursor` and `offset` together are
     *   refused with 400.
     * - A page has at most 4 MiB of contacts, measured as 4,194,304 bytes of their metadata and
     *   identifiers: 50 contacts with the largest metadata fit. It has at most 4 MiB of memories as well.
     *   With `cursor` a page that would be larger ends early, with `has_more` and `next_cursor`. Without
     *   it the request is refused with 400 for `limit`, and the message says how many of these contacts
     *   fit. No contact is left out silently.
     */
    get: operations["listContacts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contacts/{contact_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    /**
     * Get a contact
     *
     * One contact of your organisation with its identifiers and memories.
     */
    get: operations["getContact"];
    put?: never;
    post?: never;
    /**
     * Delete a contact
     *
     * Deletes a contact for good, with its identifiers, its memories and the stored responses that hold
     * its data. It cannot be undone. Afterwards the id responds with 404, also to a second
     * `deleteContact`.
     */
    delete: operations["deleteContact"];
    options?: never;
    head?: never;
    /**
     * Update a contact
     *
     * Changes a contact's name, adds or changes its e-mail address and external id, and merges metadata.
     * Everything is changed in one transaction, or nothing is.
     *
     * - A field that is absent stays as it is; `{}` changes nothing. An update that changes nothing does
     *   not move `updated_at`.
     * - `email`, `external_id`: the contact's primary identifier of that type takes the new value. A
     *   contact without one gets it as primary. If the contact already has that very value, it becomes the
     *   primary one. A value that belongs to another contact is refused with 409.
     * - `metadata` is merged key by key at the top level: new keys are added, existing keys take the new
     *   value whole (nested objects and arrays are replaced, not merged). `null` is stored as `null`; no
     *   key is ever deleted. The limits of metadata hold for the result of the merge as well; beyond them
     *   the response is 400.
     * - A contact has at most 100 identifiers. One more is refused with 409.
     * - The phone number cannot be changed here.
     *
     * The response holds the contact itself, without identifiers and memories; `getContact` has those.
     */
    patch: operations["updateContact"];
    trace?: never;
  };
  "/v1/contacts/find": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find a contact by identifier
     *
     * Looks a contact up by phone number, e-mail address or external id, and never creates one. It is a
     * POST so that personal identifiers stay out of addresses and logs.
     *
     * Give at least one identifier. With several, the first that belongs to a contact decides, in the
     * order phone number, e-mail address, external id. Nothing found is a success with `data: null`.
     */
    post: operations["findContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contacts/resolve": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find or create a contact
     *
     * Finds the contact with the given identifiers, or creates it: 200 when it was found, 201 when it was
     * created. Any number of concurrent requests with the same identifier create one contact.
     *
     * Give at least one identifier. A contact that is found gains the identifiers it does not have yet, as
     * primary where it has none of that type, which moves its `updated_at` and entity tag; its name and
     * metadata stay as they are. Identifiers that belong to different contacts are refused with 409, which
     * names them; `mergeContacts` merges one. A contact has at most 100 identifiers; more are refused with
     * 409 as well.
     */
    post: operations["resolveContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contacts/merge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merge two contacts
     *
     * Folds a duplicate into a primary contact and deletes the duplicate, in one transaction. It cannot be
     * undone.
     *
     * - All identifiers of the duplicate move to the primary; where both have a primary one of a type, the
     *   primary contact's stays primary. A contact has at most 100 identifiers; two contacts with more are
     *   refused with 409.
     * - Metadata is united key by key; on equal keys the primary's value wins. A union beyond the limits
     *   of metadata is refused with 400.
     * - The primary's name wins, unless it has none.
     * - All memories of the duplicate move to the primary. Where both have one for the same persona or
     *   agent number, they become one, with the id of the primary's: facts are united and the primary's
     *   win, messages are in order of time, the summary is the primary's unless that is `null`, open items
     *   and entities are those of both. A contact has at most 100 memories, and at most 4 MiB of them; two
     *   contacts with more are refused with 409. So is a memory with more than 100 open items or entities;
     *   facts beyond their limits are refused with 400.
     *
     * Afterwards the ids of the duplicate and of memories that became part of others respond with 404. A
     * contact cannot be merged with itself: that is refused with 400. A contact that does not exist is
     * refused with 404, and `path` says which of the two it is.
     */
    post: operations["mergeContacts"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memory/contact": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resolve a memory
     *
     * Finds the memory of a contact for a persona or an agent number, or creates it: 200 if it was found,
     * 201 if it was created. Any number of concurrent requests for the same pair create one memory.
     *
     * Give exactly one of `persona_id` and `agent_number`. A contact has at most 100 memories, and at most
     * 4 MiB of them together (see `createMemoryMessages`); one more is refused with 409.
     */
    post: operations["resolveMemory"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memory/contact/{memory_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    /**
     * Get a memory
     *
     * One memory with its last 20 messages and last 50 changes.
     */
    get: operations["getMemory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a memory
     *
     * Replaces the open items, the entities, or both. A field that is absent stays as it is. An update
     * that changes nothing does not move `updated_at`. Refused with 409 while memory is switched off for
     * its persona.
     */
    patch: operations["updateMemory"];
    trace?: never;
  };
  "/v1/memory/contact/{memory_id}/messages": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    /**
     * List the messages of a memory
     *
     * The last 200 messages of a memory, in order of time. A memory that does not exist has no messages:
     * the list is empty, and the status is 200.
     */
    get: operations["listMemoryMessages"];
    put?: never;
    /**
     * Create messages of a memory
     *
     * Adds 1 to 100 messages. A message without a `timestamp` gets the time of the request. A memory keeps
     * its last 1,000 messages in order of time; older ones are deleted.
     *
     * The memories of a contact have at most 4 MiB together, measured as 4,194,304 bytes of their
     * summaries, facts, recent messages, open items and entities. Beyond that a change is refused with
     * 409. Refused with 409 while memory is switched off for its persona.
     */
    post: operations["createMemoryMessages"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memory/contact/{memory_id}/facts": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the facts of a memory
     *
     * Merges facts key by key at the top level: new keys are added, existing keys take the new value whole
     * (nested objects and arrays are replaced, not merged). `null` is stored as `null`; no key is ever
     * deleted. The limits of facts also hold for the result of the merge; beyond them the response is 400.
     * Refused with 409 while memory is switched off for its persona.
     */
    patch: operations["updateMemoryFacts"];
    trace?: never;
  };
  "/v1/memory/contact/{memory_id}/summary": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the summary of a memory
     *
     * Replaces the summary. A summary that is already stored word for word changes nothing, and
     * `updated_at` does not move. Refused with 409 while memory is switched off for its persona.
     */
    patch: operations["updateMemorySummary"];
    trace?: never;
  };
  "/v1/memory/context": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the context of a conversation
     *
     * Everything that an agent needs before it speaks to a contact: the last 20 messages, summary, facts,
     * entities and open items of one memory. Without a memory the context is empty, and the status is 200.
     *
     * Give exactly one of `persona_id` and `agent_number`.
     */
    get: operations["getMemoryContext"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memory/changes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the changes of a conversation
     *
     * The changes of one call or conversation: summary and facts before its first change and after its
     * last, and its entries in the history of the memory. Give exactly one of `call_id` and
     * `conversation_id`.
     *
     * A call that changed several memories shows the one it changed last. The changes of the last 50 calls
     * and conversations of a memory are kept.
     */
    get: operations["getMemoryChanges"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memory/reset": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset a memory
     *
     * Deletes the memory of a contact for a persona or an agent number, with its messages and history. It
     * cannot be undone. The response is the same if there was none. `resolveMemory` creates a new one,
     * with a new id.
     *
     * Give exactly one of `persona_id` and `agent_number`. Refused with 409 while memory is switched off
     * for its persona.
     */
    post: operations["resetMemory"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memory/enable": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enable memory
     *
     * Switches memory on or off for a version of a persona or of a pathway. Give either `persona_id` and
     * `version_id` or `pathway_id` and `version_number`.
     *
     * The last setting for a persona counts, whichever version it named. While memory is off, every write
     * to a memory of that persona is refused with 409, and reads go through. Nothing is deleted. Memories
     * of agent numbers are not concerned. Contacts can still be merged and deleted, and their memories
     * with them.
     */
    post: operations["enableMemory"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** Changes to a contact. Every field is optional. */
    ContactUpdate: {
      /**
       * A person's or company's name. White space around it is removed; 1 to 256 characters must remain.
       * @example John Smith
       */
      name?: components["schemas"]["ContactName"];
      /**
       * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
       * shown as it was last written.
       * @example john.smith@mail.example
       */
      email?: components["schemas"]["EmailAddress"];
      /**
       * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
       * @example crm-20417
       */
      external_id?: components["schemas"]["ExternalId"];
      /**
       * Your own data about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without
       * white space, and nested at most 32 deep (the metadata object itself is the first level). Numbers are
       * IEEE 754 doubles; send longer ones as strings.
       */
      metadata?: components["schemas"]["Metadata"];
    };
    /** Identifiers to look for; at least one. */
    ContactFind: {
      /**
       * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
       * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
       * country code must exist, and the number must have a length that the country uses; the server does
       * not check if it is assigned.
       * @example +14155550123
       */
      phone_number?: components["schemas"]["PhoneNumber"];
      /**
       * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
       * shown as it was last written.
       * @example john.smith@mail.example
       */
      email?: components["schemas"]["EmailAddress"];
      /**
       * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
       * @example crm-20417
       */
      external_id?: components["schemas"]["ExternalId"];
    };
    /** Identifiers to find a contact by, at least one, and fields of a new contact. */
    ContactResolve: {
      /**
       * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
       * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
       * country code must exist, and the number must have a length that the country uses; the server does
       * not check if it is assigned.
       * @example +14155550123
       */
      phone_number?: components["schemas"]["PhoneNumber"];
      /**
       * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
       * shown as it was last written.
       * @example john.smith@mail.example
       */
      email?: components["schemas"]["EmailAddress"];
      /**
       * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
       * @example crm-20417
       */
      external_id?: components["schemas"]["ExternalId"];
      /** The name of a new contact; an existing one keeps its name. */
      name?: components["schemas"]["ContactName"];
      /** The metadata of a new contact; an existing one keeps its metadata. */
      metadata?: components["schemas"]["Metadata"];
      /**
       * @deprecated Accepted for older programs, without effect. At most 256 characters.
       * @example persona-10482201
       */
      persona_id?: string;
      /**
       * @deprecated Accepted for older programs, without effect. At most 256 characters.
       * @example +14155550199
       */
      agent_number?: string;
    };
    /** The contact that stays and the one that goes. */
    ContactMerge: {
      /** The id of the contact that stays. */
      primary_contact_id: components["schemas"]["Uuid"];
      /** The id of the contact that is folded into it and deleted. */
      duplicate_contact_id: components["schemas"]["Uuid"];
    };
    /** A contact, and either a persona or an agent number. */
    MemoryResolve: {
      /** The contact's id. */
      contact_id: components["schemas"]["Uuid"];
      /**
       * The id of a persona. Its form is not checked. 1 to 256 characters.
       * @example persona-10482201
       */
      persona_id?: components["schemas"]["PersonaId"];
      /**
       * The number that the agent speaks from, in international form.
       * @example +14155550199
       */
      agent_number?: components["schemas"]["PhoneNumber"];
    };
    /** A contact, and either a persona or an agent number. */
    MemoryReset: {
      /** The contact's id. */
      contact_id: components["schemas"]["Uuid"];
      /**
       * The id of a persona. Its form is not checked. 1 to 256 characters.
       * @example persona-10482201
       */
      persona_id?: components["schemas"]["PersonaId"];
      /**
       * The number that the agent speaks from, in international form.
       * @example +14155550199
       */
      agent_number?: components["schemas"]["PhoneNumber"];
    };
    /** Messages to add, and where they come from. */
    MemoryMessagesCreate: {
      /** The messages, in any order. */
      messages: components["schemas"]["MemoryMessageCreate"][];
      /**
       * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
       * @example call-8d21
       */
      call_id?: components["schemas"]["CallId"];
      /**
       * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
       * @example conversation-51f0
       */
      conversation_id?: components["schemas"]["ConversationId"];
    };
    /** A message to add. */
    MemoryMessageCreate: {
      /**
       * The speaker.
       * @example user
       */
      role: components["schemas"]["MemoryRole"];
      /**
       * What was said. 1 to 8192 characters.
       * @example Where is my order?
       */
      content: components["schemas"]["MemoryMessageContent"];
      /**
       * The channel, such as `call` or `sms`. 1 to 256 characters.
       * @example call
       */
      channel: components["schemas"]["MemoryChannel"];
      /**
       * When it was said. Without it, the time of the request. At most 64 characters.
       * @example 2026-03-05T09:00:00.000Z
       */
      timestamp?: string;
    };
    /** Facts to merge, and where they come from. */
    MemoryFactsUpdate: {
      /**
       * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
       * space, and nested at most 32 deep (the object itself is the first level).
       */
      facts: components["schemas"]["MemoryFacts"];
      /**
       * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
       * @example call-8d21
       */
      call_id?: components["schemas"]["CallId"];
      /**
       * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
       * @example conversation-51f0
       */
      conversation_id?: components["schemas"]["ConversationId"];
    };
    /** A new summary, and where it comes from. */
    MemorySummaryUpdate: {
      /**
       * A running summary of the conversations. At most 16384 characters.
       * @example Asked twice about delivery times.
       */
      summary: components["schemas"]["MemorySummary"];
      /**
       * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
       * @example call-8d21
       */
      call_id?: components["schemas"]["CallId"];
      /**
       * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
       * @example conversation-51f0
       */
      conversation_id?: components["schemas"]["ConversationId"];
    };
    /** Lists to replace. Every field is optional. */
    MemoryUpdate: {
      /** The tasks that are still to be done. */
      open_items?: components["schemas"]["MemoryOpenItemUpdate"][];
      /** The things that were mentioned. */
      entities?: components["schemas"]["MemoryEntityUpdate"][];
    };
    /** A task that is still to be done. */
    MemoryOpenItemUpdate: {
      /**
       * The kind of item.
       * @example follow_up
       */
      type: components["schemas"]["MemoryWord"];
      /**
       * The task.
       * @example Call back once the order is delivered.
       */
      description: components["schemas"]["MemoryText"];
      /**
       * The urgency.
       * @example medium
       */
      priority: components["schemas"]["MemoryWord"];
      /**
       * Since when it is open. Without it, the time of the request. At most 64 characters.
       * @example 2026-03-04T16:31:00.000Z
       */
      created_at?: string;
      /** The entity it is about, or `null`. */
      related_to?: components["schemas"]["MemoryEntityReferenceUpdate"] | null;
    };
    /** An entity. */
    MemoryEntityReferenceUpdate: {
      /**
       * The kind of thing.
       * @example order
       */
      entity_type: components["schemas"]["MemoryWord"];
      /**
       * Its id in your own system.
       * @example order-7731
       */
      entity_id: components["schemas"]["MemoryWord"];
    };
    /** A thing that was mentioned. */
    MemoryEntityUpdate: {
      /**
       * The kind of thing.
       * @example order
       */
      entity_type: components["schemas"]["MemoryWord"];
      /**
       * Its id in your own system.
       * @example order-7731
       */
      entity_id: components["schemas"]["MemoryWord"];
      /**
       * Facts about it.
       * @default {}
       */
      facts?: {
        [key: string]: components["schemas"]["MemoryText"];
      };
      /**
       * Its state.
       * @example in_transit
       */
      status: components["schemas"]["MemoryWord"];
      /**
       * When it was last mentioned. Without it, the time of the request. At most 64 characters.
       * @example 2026-03-04T16:31:00.000Z
       */
      last_discussed_at?: string;
      /**
       * Anything else, or `null`.
       * @example The parcel was sent twice.
       */
      notes?: string | null;
    };
    /** A version of a persona or of a pathway, and its memory setting. */
    MemoryEnable: {
      /**
       * True if memory is on.
       * @example false
       */
      memory_enabled: boolean;
      /**
       * The id of a persona. Its form is not checked. 1 to 256 characters.
       * @example persona-10482201
       */
      persona_id?: components["schemas"]["PersonaId"];
      /**
       * The version of the persona. 1 to 256 characters.
       * @example 0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e
       */
      version_id?: components["schemas"]["PersonaVersionId"];
      /**
       * The pathway. 1 to 256 characters.
       * @example pathway-77
       */
      pathway_id?: components["schemas"]["PathwayId"];
      /**
       * The version of the pathway.
       * @example 3
       */
      version_number?: components["schemas"]["PathwayVersionNumber"];
    };
    /**
     * The version of the persona. 1 to 256 characters.
     * @example 0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e
     */
    PersonaVersionId: string;
    /**
     * The pathway. 1 to 256 characters.
     * @example pathway-77
     */
    PathwayId: string;
    /**
     * The version of the pathway.
     * @example 3
     */
    PathwayVersionNumber: number;
    /**
     * The id of a memory, given by the server. 1 to 256 characters.
     * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
     */
    MemoryId: string;
    /**
     * The id of a persona. Its form is not checked. 1 to 256 characters.
     * @example persona-10482201
     */
    PersonaId: string;
    /**
     * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
     * @example call-8d21
     */
    CallId: string;
    /**
     * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
     * @example conversation-51f0
     */
    ConversationId: string;
    /**
     * A running summary of the conversations. At most 16384 characters.
     * @example Asked twice about delivery times.
     */
    MemorySummary: string;
    /**
     * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
     * space, and nested at most 32 deep (the object itself is the first level).
     */
    MemoryFacts: {
      [key: string]: unknown;
    };
    /**
     * The speaker.
     * @example user
     */
    MemoryRole: "user" | "assistant";
    /**
     * What was said. 1 to 8192 characters.
     * @example Where is my order?
     */
    MemoryMessageContent: string;
    /**
     * The channel, such as `call` or `sms`. 1 to 256 characters.
     * @example call
     */
    MemoryChannel: string;
    /**
     * A short text. 1 to 256 characters.
     * @example order
     */
    MemoryWord: string;
    /**
     * A text. At most 8192 characters.
     * @example Postal Express
     */
    MemoryText: string;
    /**
     * A UUID as RFC 9562 writes it, with any version and variant bits; upper and lower case are the same.
     * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
     */
    Uuid: string;
    /**
     * A person's or company's name. White space around it is removed; 1 to 256 characters must remain.
     * @example John Smith
     */
    ContactName: string;
    /**
     * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
     * shown as it was last written.
     * @example john.smith@mail.example
     */
    EmailAddress: string;
    /**
     * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
     * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
     * country code must exist, and the number must have a length that the country uses; the server does
     * not check if it is assigned.
     * @example +14155550123
     */
    PhoneNumber: string;
    /**
     * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
     * @example crm-20417
     */
    ExternalId: string;
    /**
     * Your own data about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without
     * white space, and nested at most 32 deep (the metadata object itself is the first level). Numbers are
     * IEEE 754 doubles; send longer ones as strings.
     */
    Metadata: {
      [key: string]: unknown;
    };
    /** A person or company as your organisation knows it. */
    Contact: {
      /** The contact's id, given by the server. */
      id: components["schemas"]["Uuid"];
      /**
       * The organisation that the contact belongs to.
       * @example bbbbbbbb-cccc-dddd-eeee-ffffffffffff
       */
      org_id: components["schemas"]["Uuid"];
      /**
       * The contact's name, `null` if none is known.
       * @example John Smith
       */
      name: string | null;
      /**
       * Your own data about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without
       * white space, and nested at most 32 deep (the metadata object itself is the first level). Numbers are
       * IEEE 754 doubles; send longer ones as strings.
       */
      metadata: components["schemas"]["Metadata"];
      /**
       * When the contact was created.
       * @example 2026-03-02T09:15:00.000Z
       */
      created_at: string;
      /**
       * When the contact last changed. Later than before after every change.
       * @example 2026-03-04T16:40:12.345Z
       */
      updated_at: string;
    };
    /** A contact with its identifiers and memories. */
    ContactDetails: components["schemas"]["Contact"] & {
      /**
       * The number in the contact's entity tag; it grows by one with every change of the contact. To change
       * the contact only at this version, send it in quotes as `If-Match`.
       * @example 2
       */
      version: number;
      /**
       * The identifiers of the contact, by type (phone numbers, e-mail addresses, external ids), the primary
       * one first.
       */
      identifiers: components["schemas"]["Identifier"][];
      /**
       * The memories of the contact, one per persona or agent number, the oldest first. Empty if there is
       * none.
       */
      memories: components["schemas"]["ContactMemory"][];
    };
    /**
     * A phone number, e-mail address or external id of a contact. Type and value together are unique in an
     * organisation.
     */
    Identifier: {
      /**
       * The id of this entry, given by the server.
       * @example 019cadd4-5620-7f52-8b4e-6f9f5a0d2c37
       */
      id: components["schemas"]["Uuid"];
      /** The contact it belongs to. */
      contact_id: components["schemas"]["Uuid"];
      /**
       * The kind of identifier. New kinds may be added.
       * @example email
       */
      identifier_type: "phone_number" | "email" | "external_id" | (string & {});
      /**
       * The identifier itself; a phone number in E.164.
       * @example john.smith@mail.example
       */
      identifier_value: string;
      /**
       * True for the first choice among the contact's identifiers of this type.
       * @example true
       */
      is_primary: boolean;
    };
    /** The memory of a contact, for one persona or one agent number. */
    ContactMemory: {
      /**
       * The id of a memory, given by the server. 1 to 256 characters.
       * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
       */
      id: components["schemas"]["MemoryId"];
      /** The contact that is remembered. */
      contact_id: components["schemas"]["Uuid"];
      /**
       * The persona it belongs to, or `null`.
       * @example persona-10482201
       */
      persona_id: string | null;
      /**
       * The agent number it belongs to, in E.164, or `null`.
       * @example +14155550199
       */
      agent_number: string | null;
      /**
       * A running summary of the conversations, or `null` if there is none yet.
       * @example Asked twice about delivery times.
       */
      summary: string | null;
      /**
       * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
       * space, and nested at most 32 deep (the object itself is the first level).
       */
      facts: components["schemas"]["MemoryFacts"];
      /** The last 20 messages, in order of time. */
      recent_messages: components["schemas"]["MemoryMessage"][];
      /** The tasks that are still to be done. */
      open_items: components["schemas"]["MemoryOpenItem"][];
      /** The things that were mentioned. */
      entities: components["schemas"]["MemoryEntity"][];
    };
    /** A memory with its history. */
    Memory: components["schemas"]["ContactMemory"] & {
      /**
       * The organisation that the memory belongs to.
       * @example bbbbbbbb-cccc-dddd-eeee-ffffffffffff
       */
      org_id: components["schemas"]["Uuid"];
      /** The last 50 changes, in order of time. */
      memory_history: components["schemas"]["MemoryHistoryEntry"][];
      /**
       * When the memory was created.
       * @example 2026-03-02T09:16:00.000Z
       */
      created_at: string;
      /**
       * When the memory last changed. Later than before after every change.
       * @example 2026-03-04T16:31:02.000Z
       */
      updated_at: string;
    };
    /** A memory, and the time of its summary. */
    MemoryAfterSummary: components["schemas"]["Memory"] & {
      /**
       * When the summary last changed.
       * @example 2026-03-06T10:00:01.000Z
       */
      summary_updated_at: string;
    };
    /** A message of a conversation. */
    MemoryMessage: {
      /**
       * The speaker. New roles may be added.
       * @example user
       */
      role: "user" | "assistant" | (string & {});
      /**
       * What was said.
       * @example Where is my order?
       */
      content: string;
      /**
       * The channel, such as `call` or `sms`.
       * @example call
       */
      channel: string;
      /**
       * When it was said.
       * @example 2026-03-04T16:30:00.000Z
       */
      timestamp: string;
    };
    /** A task that is still to be done. */
    MemoryOpenItem: {
      /**
       * The kind of item.
       * @example follow_up
       */
      type: string;
      /**
       * The task.
       * @example Call back once the order is delivered.
       */
      description: string;
      /**
       * The urgency.
       * @example medium
       */
      priority: string;
      /**
       * Since when it is open.
       * @example 2026-03-04T16:31:00.000Z
       */
      created_at: string;
      /** The entity it is about, or `null`. */
      related_to: components["schemas"]["MemoryEntityReference"] | null;
    };
    /** An entity. */
    MemoryEntityReference: {
      /**
       * The kind of thing.
       * @example order
       */
      entity_type: string;
      /**
       * Its id in your own system.
       * @example order-7731
       */
      entity_id: string;
    };
    /** A thing that was mentioned. */
    MemoryEntity: {
      /**
       * The kind of thing.
       * @example order
       */
      entity_type: string;
      /**
       * Its id in your own system.
       * @example order-7731
       */
      entity_id: string;
      /** Facts about it. */
      facts: {
        [key: string]: string;
      };
      /**
       * Its state.
       * @example in_transit
       */
      status: string;
      /**
       * When it was last mentioned.
       * @example 2026-03-04T16:31:00.000Z
       */
      last_discussed_at: string;
      /**
       * Anything else, or `null`.
       * @example The parcel was sent twice.
       */
      notes: string | null;
    };
    /** A change of a memory. */
    MemoryHistoryEntry: {
      /**
       * When it was changed.
       * @example 2026-03-04T16:31:00.000Z
       */
      timestamp: string;
      /**
       * What was changed, such as `summary_update`, `facts_update` or `messages`. New kinds may be added.
       * @example summary_update
       */
      type: string;
      /**
       * The new summary, the merged facts as JSON, or the number of messages, open items or entities. A
       * value of more than 1,024 characters is cut off and ends in `…`.
       * @example Asked twice about delivery times.
       */
      value: string;
    };
    /**
     * Everything that an agent needs before it speaks to a contact. Names are in camel case, as in the
     * original API.
     */
    MemoryContext: {
      /** The contact's id. */
      contact_id: components["schemas"]["Uuid"];
      /** The last 20 messages, in order of time. */
      recentMessages: components["schemas"]["MemoryMessage"][];
      /**
       * A running summary of the conversations, or `null` if there is none yet.
       * @example Asked twice about delivery times.
       */
      summary: string | null;
      /**
       * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
       * space, and nested at most 32 deep (the object itself is the first level).
       */
      contactFacts: components["schemas"]["MemoryFacts"];
      /** The things that were mentioned. */
      entities: components["schemas"]["MemoryEntity"][];
      /** The tasks that are still to be done. */
      openItems: components["schemas"]["MemoryOpenItem"][];
    };
    /** The changes of one call or conversation. */
    MemoryChanges: {
      /** Summary and facts before its first change. */
      initial_memory: components["schemas"]["MemoryState"];
      /** Summary and facts after its last change. */
      changes: components["schemas"]["MemoryState"];
      /** Its changes, in order of time. */
      memory_history: components["schemas"]["MemoryHistoryEntry"][];
    };
    /** Summary and facts at one moment. */
    MemoryState: {
      /**
       * The summary, or `null` if there was none.
       * @example Asked twice about delivery times.
       */
      summary: string | null;
      /**
       * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
       * space, and nested at most 32 deep (the object itself is the first level).
       */
      facts: components["schemas"]["MemoryFacts"];
    };
    /** A memory, existing or new. */
    MemoryResolution: {
      /** A memory with its history. */
      memory: components["schemas"]["Memory"];
      /**
       * True if this request created the memory.
       * @example true
       */
      created: boolean;
    };
    /** The position of a page in the list. */
    Pagination: {
      /**
       * The number of all items of the list.
       * @example 2
       */
      total: number;
      /**
       * The maximum number of items in a page.
       * @example 50
       */
      limit: number;
      /**
       * The number of skipped items; 0 with `cursor`.
       * @example 0
       */
      offset: number;
      /**
       * True if there are items after this page.
       * @example true
       */
      has_more: boolean;
      /**
       * The `cursor` of the page after this one, or `null` if this is the last.
       * @example MSAyMDI2LTAzLTAyVDA5OjE1OjAwLjAwMFogYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtZWVlZWVlZWVlZWVl
       */
      next_cursor: string | null;
    };
    /** A contact. */
    ContactEnvelope: {
      /** A person or company as your organisation knows it. */
      data: components["schemas"]["Contact"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** A contact with its identifiers and memories. */
    ContactDetailsEnvelope: {
      /** A contact with its identifiers and memories. */
      data: components["schemas"]["ContactDetails"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The contact that was found, or nothing. */
    ContactLookupEnvelope: {
      /** The contact, or `null` when nothing matches. */
      data: components["schemas"]["ContactDetails"] | null;
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The contact that was found or created. */
    ContactResolutionEnvelope: {
      /** A contact, existing or new. */
      data: components["schemas"]["ContactResolution"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** A contact, existing or new. */
    ContactResolution: {
      /** A contact with its identifiers and memories. */
      contact: components["schemas"]["ContactDetails"];
      /**
       * True if this request created the contact.
       * @example true
       */
      created: boolean;
    };
    /** A page of contacts. */
    ContactListEnvelope: {
      /** The contacts of this page. */
      data: components["schemas"]["ContactDetails"][];
      /** The position of a page in the list. */
      pagination: components["schemas"]["Pagination"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** A memory. */
    MemoryEnvelope: {
      /** A memory with its history. */
      data: components["schemas"]["Memory"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** A memory, and the time of its summary. */
    MemorySummaryEnvelope: {
      /** A memory, and the time of its summary. */
      data: components["schemas"]["MemoryAfterSummary"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The memory that was found or created. */
    MemoryResolutionEnvelope: {
      /** A memory, existing or new. */
      data: components["schemas"]["MemoryResolution"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The context of a conversation. */
    MemoryContextEnvelope: {
      /**
       * Everything that an agent needs before it speaks to a contact. Names are in camel case, as in the
       * original API.
       */
      data: components["schemas"]["MemoryContext"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The changes of a call or conversation. */
    MemoryChangesEnvelope: {
      /** The changes of one call or conversation. */
      data: components["schemas"]["MemoryChanges"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** Messages of a memory. */
    MemoryMessageListEnvelope: {
      /** The last 200 messages, in order of time. */
      data: components["schemas"]["MemoryMessage"][];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The memory is gone. */
    MemoryResetEnvelope: {
      /** The outcome of a reset. */
      data: components["schemas"]["MemoryResetResult"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The outcome of a reset. */
    MemoryResetResult: {
      /**
       * Always `true`.
       * @example true
       */
      success: boolean;
    };
    /** The setting is stored. */
    MemoryEnableEnvelope: {
      /** The outcome of a setting. */
      data: components["schemas"]["MemoryEnableResult"];
      /** Always `null` in a success. */
      errors: components["schemas"]["NoErrors"];
    };
    /** The outcome of a setting. */
    MemoryEnableResult: {
      /**
       * The new setting, for people.
       * @example Memory is off for this persona.
       */
      message: string;
    };
    /** Always `null` in a success. */
    NoErrors: null;
    /** A refusal. */
    ProblemEnvelope: {
      /** Always `null` in a refusal. */
      data: null;
      /**
       * The faults, one entry each. A request with more faults than fit gets the first ones; the last entry
       * then says how many more there are.
       */
      errors: components["schemas"]["Problem"][];
    };
    /** One fault. */
    Problem: {
      /**
       * The kind of fault, for programs. The catalogue is closed; new codes come with a new version of this
       * document.
       * @example NOT_FOUND
       */
      error: components["schemas"]["ProblemCode"];
      /**
       * The fault and the remedy, for people. The wording may change. At most 512 characters.
       * @example Contact not found
       */
      message: string;
      /**
       * The place of the fault: a JSON pointer (RFC 6901) into the request body, such as `/metadata/source`,
       * or the name of a parameter, such as `limit`. A longer one is cut off and ends in `…`. Absent when no
       * field is wrong. At most 256 characters.
       * @example /email
       */
      path?: string;
      /**
       * With `CONFLICT`: the contact that the identifier belongs to, or that cannot hold another identifier
       * or memory.
       */
      contact_id?: components["schemas"]["Uuid"];
      /** With `CONFLICT`: the contacts that the identifiers belong to. */
      contact_ids?: components["schemas"]["Uuid"][];
    };
    /**
     * The kind of fault, for programs. The catalogue is closed; new codes come with a new version of this
     * document.
     *
     * - `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or wrong, or the request
     *   contradicts itself. Fix what `path` names.
     * - `UNAUTHORIZED`: The key is missing, unknown or revoked. Send a valid key in the `authorization`
     *   header.
     * - `NOT_FOUND`: Your organisation has no such contact or memory, nothing is recorded of the call or
     *   conversation, or there is no such path.
     * - `METHOD_NOT_ALLOWED`: The path does not have this method; `Allow` names those it has.
     * - `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`, which is all there is.
     * - `REQUEST_TIMEOUT`: The request did not arrive in time. Send it again, headers and body without a
     *   pause.
     * - `CONFLICT`: An identifier belongs to another contact, identifiers belong to different contacts, a
     *   contact would have more than 100 identifiers, more than 100 memories or more than 4 MiB of them,
     *   memory is off for the persona, or a request with the same idempotency key is still in progress.
     * - `PRECONDITION_FAILED`: The object of the path is not at a version that `If-Match` or
     *   `If-None-Match` allows. Read it again, then decide.
     * - `PAYLOAD_TOO_LARGE`: The body is over the limit. Send less.
     * - `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json` in UTF-8 without a
     *   content coding; `path` names the header that is wrong.
     * - `EXPECTATION_FAILED`: The `Expect` header asks for something else than `100-continue`. Send the
     *   request without it.
     * - `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another request. Make up a new
     *   one.
     * - `TOO_MANY_REQUESTS`: The rate limit is used up. Wait as long as `Retry-After` says.
     * - `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers are over the limit. Send fewer or
     *   shorter ones.
     * - `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Try again; if it stays, report
     *   the request id.
     * - `NOT_IMPLEMENTED`: The request uses a transfer coding that the server does not know. Send the body
     *   as it is, or in chunks.
     * - `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away. Wait as long as
     *   `Retry-After` says.
     * @example NOT_FOUND
     */
    ProblemCode: "BAD_REQUEST" | "UNAUTHORIZED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "REQUEST_TIMEOUT" | "CONFLICT" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "EXPECTATION_FAILED" | "IDEMPOTENCY_KEY_REUSED" | "TOO_MANY_REQUESTS" | "REQUEST_HEADER_FIELDS_TOO_LARGE" | "INTERNAL_ERROR" | "NOT_IMPLEMENTED" | "SERVICE_UNAVAILABLE";
  };
  responses: {
    /** The object of the path is still at a version that `If-None-Match` names. No body. */
    NotModified: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        ETag: components["headers"]["ETag"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** The body is not JSON, a field or parameter is unknown or wrong, or the request contradicts itself. */
    BadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * The body is not JSON, a field or parameter is unknown or wrong, or the two contacts cannot become
     * one.
     */
    MergeBadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** A parameter is unknown, out of range or malformed. */
    BadParameter: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * A parameter is unknown, out of range or malformed, `cursor` and `offset` are both given, or the page
     * would be too large.
     */
    BadPage: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The key is missing, unknown or revoked. */
    Unauthorized: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Your organisation has no such contact. */
    NotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Your organisation has no such contact, or neither of the two. */
    MergeNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The `Accept` header admits no `application/json`. */
    NotAcceptable: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The request did not arrive in time. */
    RequestTimeout: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * An identifier belongs to another contact, the contact has 100 identifiers already, or a request with
     * the same idempotency key is still in progress.
     */
    IdentifierConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * The identifiers belong to different contacts, the contact would have more than 100 identifiers, or a
     * request with the same idempotency key is still in progress.
     */
    ResolutionConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * Together the contacts have more than 100 identifiers, more than 100 memories or more than 4 MiB of
     * them, a memory would have more than 100 open items or entities, or a request with the same
     * idempotency key is still in progress.
     */
    MergeConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** A request with the same idempotency key is still in progress. */
    RequestInProgress: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * The body is not JSON, a field or parameter is unknown or wrong, or there is not exactly one of
     * `persona_id` and `agent_number`.
     */
    MemoryPairBadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * The body is not JSON, a field or parameter is unknown or wrong, `call_id` and `conversation_id` are
     * both given, or facts would exceed their limits.
     */
    MemoryBadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * The body is not JSON, a field or parameter is unknown or wrong, or the body names not exactly one
     * version of a persona or a pathway.
     */
    MemoryEnableBadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * A parameter is missing, unknown or malformed, or there is not exactly one of `persona_id` and
     * `agent_number`.
     */
    MemoryContextBadParameter: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** A parameter is unknown or malformed, or there is not exactly one of `call_id` and `conversation_id`. */
    MemoryChangesBadParameter: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Your organisation has no such memory. */
    MemoryNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Your organisation has no such contact. */
    MemoryContactNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Your organisation has no such contact. */
    MemoryContextNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** No change with this id is recorded. */
    MemoryChangesNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * Memory is off for the persona, the memories of the contact would have more than 4 MiB together, or a
     * request with the same idempotency key is still in progress.
     */
    MemoryConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /**
     * Memory is off for the persona, the contact has 100 memories or 4 MiB of them already, or a request
     * with the same idempotency key is still in progress.
     */
    MemoryCreationConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Memory is off for the persona, or a request with the same idempotency key is still in progress. */
    MemoryResetConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The object of the path is not at a version that `If-Match` or `If-None-Match` allows. */
    PreconditionFailed: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The body has more than 65,536 bytes. */
    PayloadTooLarge: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The body is not announced as `application/json` in UTF-8, or it has a content coding. */
    UnsupportedMediaType: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "Accept-Encoding": components["headers"]["Accept-Encoding"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The `Expect` header is not `100-continue`. */
    ExpectationFailed: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The idempotency key was used before, with another request. */
    IdempotencyKeyReused: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The rate limit of the key is used up. */
    TooManyRequests: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "Retry-After": components["headers"]["Retry-After"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The request line and headers have more than 16,384 bytes. */
    HeadersTooLarge: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** Something unforeseen went wrong on the server. Nothing was changed. */
    InternalError: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The server does not know the transfer coding. */
    NotImplemented: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
    /** The server is stopping, or its database is away. */
    ServiceUnavailable: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "Retry-After": components["headers"]["Retry-After"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProblemEnvelope"];
      };
    };
  };
  parameters: {
    /**
     * The contact's id.
     * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
     */
    ContactId: components["schemas"]["Uuid"];
    /**
     * The memory's id.
     * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
     */
    MemoryId: components["schemas"]["MemoryId"];
    /**
     * The contact's id.
     * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
     */
    MemoryContactId: components["schemas"]["Uuid"];
    /**
     * The persona, in place of `agent_number`.
     * @example persona-10482201
     */
    MemoryPersonaId: components["schemas"]["PersonaId"];
    /**
     * The agent number, in place of `persona_id`.
     * @example +14155550199
     */
    MemoryAgentNumber: components["schemas"]["PhoneNumber"];
    /**
     * The call, in place of `conversation_id`.
     * @example call-8d21
     */
    MemoryCallId: components["schemas"]["CallId"];
    /**
     * The conversation, in place of `call_id`.
     * @example conversation-51f0
     */
    MemoryConversationId: components["schemas"]["ConversationId"];
    /**
     * The maximum number of items in a page.
     * @example 50
     */
    Limit: number;
    /**
     * The position to continue at, in place of `offset`: the `next_cursor` of the previous page. It is
     * opaque: do not parse or create one.
     * @example MSAyMDI2LTAzLTAyVDA5OjE1OjAwLjAwMFogYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtZWVlZWVlZWVlZWVl
     */
    Cursor: string;
    /**
     * The number of items to skip. Without `offset` and `cursor`, a list starts at its first item. To read
     * further than 10,000 items, send `cursor`.
     * @example 0
     */
    Offset: number;
    /**
     * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
     * request with the same key and it takes effect once.
     */
    IdempotencyKey: string;
    /**
     * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
     * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
     * @example *
     */
    IfMatch: string;
    /**
     * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
     * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
     * @example "0"
     */
    IfNoneMatch: string;
    /**
     * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
     * server replaces a longer one, or one with other characters, with a new id. It never refuses a
     * request because of it.
     * @example signup-7f3b2a
     */
    RequestId: string;
  };
  requestBodies: never;
  headers: {
    /**
     * The id of this request, yours or one made by the server. Quote it when you report a problem.
     * @example 019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d
     */
    "X-Request-Id": string;
    /**
     * The version of the object in the response, for `If-Match` and `If-None-Match`. Absent when there is
     * none.
     * @example "3"
     */
    ETag: string;
    /**
     * The address of the new object.
     * @example /v1/contacts/019cbd02-c0a0-7b3e-9f21-4d6e8a0c2b15
     */
    Location: string;
    /**
     * `true` when this is the stored response to an earlier request with the same idempotency key.
     * Otherwise it is absent or `false`.
     * @example false
     */
    "Idempotency-Replayed": boolean;
    /**
     * The requests left in the current window (`r`) and the seconds until it starts again (`t`), as in
     * draft-ietf-httpapi-ratelimit-headers. Absent unless a limit is configured.
     * @example "default";r=99;t=42
     */
    RateLimit: string;
    /**
     * The limit itself, requests (`q`) per window of seconds (`w`). Absent unless a limit is configured.
     * @example "default";q=100;w=60
     */
    "RateLimit-Policy": string;
    /**
     * The number of seconds to wait before trying again.
     * @example 12
     */
    "Retry-After": number;
    /**
     * The scheme to send the key with.
     * @example Bearer
     */
    "WWW-Authenticate": "Bearer";
    /**
     * The only accepted content coding, if that of the request was refused.
     * @example identity
     */
    "Accept-Encoding": "identity";
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listContacts: {
    parameters: {
      query?: {
        /**
         * The maximum number of items in a page.
         * @example 50
         */
        limit?: components["parameters"]["Limit"];
        /**
         * The position to continue at, in place of `offset`: the `next_cursor` of the previous page. It is
         * opaque: do not parse or create one.
         * @example MSAyMDI2LTAzLTAyVDA5OjE1OjAwLjAwMFogYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtZWVlZWVlZWVlZWVl
         */
        cursor?: components["parameters"]["Cursor"];
        /**
         * The number of items to skip. Without `offset` and `cursor`, a list starts at its first item. To read
         * further than 10,000 items, send `cursor`.
         * @example 0
         */
        offset?: components["parameters"]["Offset"];
      };
      header?: {
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of contacts. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactListEnvelope"];
        };
      };
      400: components["responses"]["BadPage"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The contact. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactDetailsEnvelope"];
        };
      };
      304: components["responses"]["NotModified"];
      400: components["responses"]["BadParameter"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      412: components["responses"]["PreconditionFailed"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  deleteContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The contact is deleted. */
      204: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadParameter"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      408: components["responses"]["RequestTimeout"];
      412: components["responses"]["PreconditionFailed"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    /** The changes. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ContactUpdate"];
      };
    };
    responses: {
      /** The contact after the update. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactEnvelope"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["IdentifierConflict"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  findContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** The identifiers to search by. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ContactFind"];
      };
    };
    responses: {
      /** The contact, or `null` when nothing matches. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactLookupEnvelope"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["RequestInProgress"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  resolveContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** The identifiers to find a contact by, and the fields of a new one. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ContactResolve"];
      };
    };
    responses: {
      /** The contact was found. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactResolutionEnvelope"];
        };
      };
      /** The contact was created. */
      201: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          Location: components["headers"]["Location"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactResolutionEnvelope"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["ResolutionConflict"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  mergeContacts: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** The contact that stays and the one that is deleted. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ContactMerge"];
      };
    };
    responses: {
      /** The primary contact after the merge. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactEnvelope"];
        };
      };
      400: components["responses"]["MergeBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MergeNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MergeConflict"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  resolveMemory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** The contact, and the persona or agent number. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemoryResolve"];
      };
    };
    responses: {
      /** The memory was found. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryResolutionEnvelope"];
        };
      };
      /** The memory was created. */
      201: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          Location: components["headers"]["Location"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryResolutionEnvelope"];
        };
      };
      400: components["responses"]["MemoryPairBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryContactNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MemoryCreationConflict"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getMemory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The memory. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryEnvelope"];
        };
      };
      304: components["responses"]["NotModified"];
      400: components["responses"]["BadParameter"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      412: components["responses"]["PreconditionFailed"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateMemory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    /** The lists to replace. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemoryUpdate"];
      };
    };
    responses: {
      /** The memory after the update. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryEnvelope"];
        };
      };
      400: components["responses"]["MemoryBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MemoryConflict"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  listMemoryMessages: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The messages. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryMessageListEnvelope"];
        };
      };
      400: components["responses"]["BadParameter"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  createMemoryMessages: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    /** The messages, and the call or conversation they come from. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemoryMessagesCreate"];
      };
    };
    responses: {
      /** The memory with its new messages. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryEnvelope"];
        };
      };
      400: components["responses"]["MemoryBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MemoryConflict"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateMemoryFacts: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    /** The facts to merge, and the call or conversation they come from. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemoryFactsUpdate"];
      };
    };
    responses: {
      /** The memory with the merged facts. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryEnvelope"];
        };
      };
      400: components["responses"]["MemoryBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MemoryConflict"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateMemorySummary: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
         * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing.
         * @example *
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read gets 304 if the object of the path is at one of
         * them, a change gets 412 (RFC 9110, section 13.1.2). Anything but an entity tag matches nothing.
         * @example "0"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The memory's id.
         * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
         */
        memory_id: components["parameters"]["MemoryId"];
      };
      cookie?: never;
    };
    /** The new summary, and the call or conversation it comes from. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemorySummaryUpdate"];
      };
    };
    responses: {
      /** The memory with the new summary. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemorySummaryEnvelope"];
        };
      };
      400: components["responses"]["MemoryBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MemoryConflict"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getMemoryContext: {
    parameters: {
      query: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["MemoryContactId"];
        /**
         * The persona, in place of `agent_number`.
         * @example persona-10482201
         */
        persona_id?: components["parameters"]["MemoryPersonaId"];
        /**
         * The agent number, in place of `persona_id`.
         * @example +14155550199
         */
        agent_number?: components["parameters"]["MemoryAgentNumber"];
      };
      header?: {
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The context. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryContextEnvelope"];
        };
      };
      400: components["responses"]["MemoryContextBadParameter"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryContextNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getMemoryChanges: {
    parameters: {
      query?: {
        /**
         * The call, in place of `conversation_id`.
         * @example call-8d21
         */
        call_id?: components["parameters"]["MemoryCallId"];
        /**
         * The conversation, in place of `call_id`.
         * @example conversation-51f0
         */
        conversation_id?: components["parameters"]["MemoryConversationId"];
      };
      header?: {
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The changes. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryChangesEnvelope"];
        };
      };
      400: components["responses"]["MemoryChangesBadParameter"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryChangesNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  resetMemory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** The contact, and the persona or agent number. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemoryReset"];
      };
    };
    responses: {
      /** The memory is gone. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryResetEnvelope"];
        };
      };
      400: components["responses"]["MemoryPairBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MemoryContactNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MemoryResetConflict"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  enableMemory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
         * request with the same key and it takes effect once.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
         * server replaces a longer one, or one with other characters, with a new id. It never refuses a
         * request because of it.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** The persona or pathway, and its new setting. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["MemoryEnable"];
      };
    };
    responses: {
      /** The setting is stored. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemoryEnableEnvelope"];
        };
      };
      400: components["responses"]["MemoryEnableBadRequest"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["RequestInProgress"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}
