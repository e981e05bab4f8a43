// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/** Changes to a contact. Every field is optional. */
export interface ContactUpdate {
  /**
   * A person's or company's name. White space around it is removed; 1 to 256 characters must remain.
   * @example John Smith
   */
  name?: ContactName;
  /**
   * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
   * shown as it was last written.
   * @example john.smith@mail.example
   */
  email?: EmailAddress;
  /**
   * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
   * @example crm-20417
   */
  external_id?: ExternalId;
  /**
   * Your own data about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without
   * white space, and nested at most 32 deep (the metadata object itself is the first level). Numbers are
   * IEEE 754 doubles; send longer ones as strings.
   */
  metadata?: Metadata;
}

/** Identifiers to look for; at least one. */
export interface ContactFind {
  /**
   * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
   * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
   * country code must exist, and the number must have a length that the country uses; the server does
   * not check if it is assigned.
   * @example +14155550123
   */
  phone_number?: PhoneNumber;
  /**
   * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
   * shown as it was last written.
   * @example john.smith@mail.example
   */
  email?: EmailAddress;
  /**
   * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
   * @example crm-20417
   */
  external_id?: ExternalId;
}

/** Identifiers to find a contact by, at least one, and fields of a new contact. */
export interface ContactResolve {
  /**
   * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
   * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
   * country code must exist, and the number must have a length that the country uses; the server does
   * not check if it is assigned.
   * @example +14155550123
   */
  phone_number?: PhoneNumber;
  /**
   * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
   * shown as it was last written.
   * @example john.smith@mail.example
   */
  email?: EmailAddress;
  /**
   * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
   * @example crm-20417
   */
  external_id?: ExternalId;
  /** The name of a new contact; an existing one keeps its name. */
  name?: ContactName;
  /** The metadata of a new contact; an existing one keeps its metadata. */
  metadata?: Metadata;
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
}

/** The contact that stays and the one that goes. */
export interface ContactMerge {
  /** The id of the contact that stays. */
  primary_contact_id: Uuid;
  /** The id of the contact that is folded into it and deleted. */
  duplicate_contact_id: Uuid;
}

/** A contact, and either a persona or an agent number. */
export interface MemoryResolve {
  /** The contact's id. */
  contact_id: Uuid;
  /**
   * The id of a persona. Its form is not checked. 1 to 256 characters.
   * @example persona-10482201
   */
  persona_id?: PersonaId;
  /**
   * The number that the agent speaks from, in international form.
   * @example +14155550199
   */
  agent_number?: PhoneNumber;
}

/** A contact, and either a persona or an agent number. */
export interface MemoryReset {
  /** The contact's id. */
  contact_id: Uuid;
  /**
   * The id of a persona. Its form is not checked. 1 to 256 characters.
   * @example persona-10482201
   */
  persona_id?: PersonaId;
  /**
   * The number that the agent speaks from, in international form.
   * @example +14155550199
   */
  agent_number?: PhoneNumber;
}

/** Messages to add, and where they come from. */
export interface MemoryMessagesCreate {
  /** The messages, in any order. */
  messages: MemoryMessageCreate[];
  /**
   * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
   * @example call-8d21
   */
  call_id?: CallId;
  /**
   * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
   * @example conversation-51f0
   */
  conversation_id?: ConversationId;
}

/** A message to add. */
export interface MemoryMessageCreate {
  /**
   * The speaker.
   * @example user
   */
  role: MemoryRole;
  /**
   * What was said. 1 to 8192 characters.
   * @example Where is my order?
   */
  content: MemoryMessageContent;
  /**
   * The channel, such as `call` or `sms`. 1 to 256 characters.
   * @example call
   */
  channel: MemoryChannel;
  /**
   * When it was said. Without it, the time of the request. At most 64 characters.
   * @example 2026-03-05T09:00:00.000Z
   */
  timestamp?: string;
}

/** Facts to merge, and where they come from. */
export interface MemoryFactsUpdate {
  /**
   * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
   * space, and nested at most 32 deep (the object itself is the first level).
   */
  facts: MemoryFacts;
  /**
   * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
   * @example call-8d21
   */
  call_id?: CallId;
  /**
   * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
   * @example conversation-51f0
   */
  conversation_id?: ConversationId;
}

/** A new summary, and where it comes from. */
export interface MemorySummaryUpdate {
  /**
   * A running summary of the conversations. At most 16384 characters.
   * @example Asked twice about delivery times.
   */
  summary: MemorySummary;
  /**
   * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
   * @example call-8d21
   */
  call_id?: CallId;
  /**
   * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
   * @example conversation-51f0
   */
  conversation_id?: ConversationId;
}

/** Lists to replace. Every field is optional. */
export interface MemoryUpdate {
  /** The tasks that are still to be done. */
  open_items?: MemoryOpenItemUpdate[];
  /** The things that were mentioned. */
  entities?: MemoryEntityUpdate[];
}

/** A task that is still to be done. */
export interface MemoryOpenItemUpdate {
  /**
   * The kind of item.
   * @example follow_up
   */
  type: MemoryWord;
  /**
   * The task.
   * @example Call back once the order is delivered.
   */
  description: MemoryText;
  /**
   * The urgency.
   * @example medium
   */
  priority: MemoryWord;
  /**
   * Since when it is open. Without it, the time of the request. At most 64 characters.
   * @example 2026-03-04T16:31:00.000Z
   */
  created_at?: string;
  /** The entity it is about, or `null`. */
  related_to?: MemoryEntityReferenceUpdate | null;
}

/** An entity. */
export interface MemoryEntityReferenceUpdate {
  /**
   * The kind of thing.
   * @example order
   */
  entity_type: MemoryWord;
  /**
   * Its id in your own system.
   * @example order-7731
   */
  entity_id: MemoryWord;
}

/** A thing that was mentioned. */
export interface MemoryEntityUpdate {
  /**
   * The kind of thing.
   * @example order
   */
  entity_type: MemoryWord;
  /**
   * Its id in your own system.
   * @example order-7731
   */
  entity_id: MemoryWord;
  /**
   * Facts about it.
   * @default {}
   */
  facts: {
    [key: string]: MemoryText;
  };
  /**
   * Its state.
   * @example in_transit
   */
  status: MemoryWord;
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
}

/** A version of a persona or of a pathway, and its memory setting. */
export interface MemoryEnable {
  /**
   * True if memory is on.
   * @example false
   */
  memory_enabled: boolean;
  /**
   * The id of a persona. Its form is not checked. 1 to 256 characters.
   * @example persona-10482201
   */
  persona_id?: PersonaId;
  /**
   * The version of the persona. 1 to 256 characters.
   * @example 0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e
   */
  version_id?: PersonaVersionId;
  /**
   * The pathway. 1 to 256 characters.
   * @example pathway-77
   */
  pathway_id?: PathwayId;
  /**
   * The version of the pathway.
   * @example 3
   */
  version_number?: PathwayVersionNumber;
}

/**
 * The version of the persona. 1 to 256 characters.
 * @example 0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e
 */
export type PersonaVersionId = string;

/**
 * The pathway. 1 to 256 characters.
 * @example pathway-77
 */
export type PathwayId = string;

/**
 * The version of the pathway.
 * @example 3
 */
export type PathwayVersionNumber = number;

/**
 * The id of a memory, given by the server. 1 to 256 characters.
 * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
 */
export type MemoryId = string;

/**
 * The id of a persona. Its form is not checked. 1 to 256 characters.
 * @example persona-10482201
 */
export type PersonaId = string;

/**
 * The id of the call that a change comes from, in place of `conversation_id`. 1 to 256 characters.
 * @example call-8d21
 */
export type CallId = string;

/**
 * The id of the conversation that a change comes from, in place of `call_id`. 1 to 256 characters.
 * @example conversation-51f0
 */
export type ConversationId = string;

/**
 * A running summary of the conversations. At most 16384 characters.
 * @example Asked twice about delivery times.
 */
export type MemorySummary = string;

/**
 * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
 * space, and nested at most 32 deep (the object itself is the first level).
 */
export interface MemoryFacts {
  [key: string]: unknown;
}

/**
 * The speaker.
 * @example user
 */
export type MemoryRole = "user" | "assistant";

/**
 * What was said. 1 to 8192 characters.
 * @example Where is my order?
 */
export type MemoryMessageContent = string;

/**
 * The channel, such as `call` or `sms`. 1 to 256 characters.
 * @example call
 */
export type MemoryChannel = string;

/**
 * A short text. 1 to 256 characters.
 * @example order
 */
export type MemoryWord = string;

/**
 * A text. At most 8192 characters.
 * @example Postal Express
 */
export type MemoryText = string;

/**
 * A UUID as RFC 9562 writes it, with any version and variant bits; upper and lower case are the same.
 * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
 */
export type Uuid = string;

/**
 * A person's or company's name. White space around it is removed; 1 to 256 characters must remain.
 * @example John Smith
 */
export type ContactName = string;

/**
 * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
 * shown as it was last written.
 * @example john.smith@mail.example
 */
export type EmailAddress = string;

/**
 * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
 * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
 * country code must exist, and the number must have a length that the country uses; the server does
 * not check if it is assigned.
 * @example +14155550123
 */
export type PhoneNumber = string;

/**
 * The id of the contact in your own system. Compared byte by byte. 1 to 256 characters.
 * @example crm-20417
 */
export type ExternalId = string;

/**
 * Your own data about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without
 * white space, and nested at most 32 deep (the metadata object itself is the first level). Numbers are
 * IEEE 754 doubles; send longer ones as strings.
 */
export interface Metadata {
  [key: string]: unknown;
}

/** A person or company as your organisation knows it. */
export interface Contact {
  /** The contact's id, given by the server. */
  id: Uuid;
  /**
   * The organisation that the contact belongs to.
   * @example bbbbbbbb-cccc-dddd-eeee-ffffffffffff
   */
  org_id: Uuid;
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
  metadata: Metadata;
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
}

/** A contact with its identifiers and memories. */
export interface ContactDetails extends Contact {
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
  identifiers: Identifier[];
  /**
   * The memories of the contact, one per persona or agent number, the oldest first. Empty if there is
   * none.
   */
  memories: ContactMemory[];
}

/**
 * A phone number, e-mail address or external id of a contact. Type and value together are unique in an
 * organisation.
 */
export interface Identifier {
  /**
   * The id of this entry, given by the server.
   * @example 019cadd4-5620-7f52-8b4e-6f9f5a0d2c37
   */
  id: Uuid;
  /** The contact it belongs to. */
  contact_id: Uuid;
  /**
   * The kind of identifier. New kinds may be added.
   * @example email
   */
  identifier_type: "phone_number" | "email" | "external_id";
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
}

/** The memory of a contact, for one persona or one agent number. */
export interface ContactMemory {
  /**
   * The id of a memory, given by the server. 1 to 256 characters.
   * @example mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18
   */
  id: MemoryId;
  /** The contact that is remembered. */
  contact_id: Uuid;
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
  facts: MemoryFacts;
  /** The last 20 messages, in order of time. */
  recent_messages: MemoryMessage[];
  /** The tasks that are still to be done. */
  open_items: MemoryOpenItem[];
  /** The things that were mentioned. */
  entities: MemoryEntity[];
}

/** A memory with its history. */
export interface Memory extends ContactMemory {
  /**
   * The organisation that the memory belongs to.
   * @example bbbbbbbb-cccc-dddd-eeee-ffffffffffff
   */
  org_id: Uuid;
  /** The last 50 changes, in order of time. */
  memory_history: MemoryHistoryEntry[];
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
}

/** A memory, and the time of its summary. */
export interface MemoryAfterSummary extends Memory {
  /**
   * When the summary last changed.
   * @example 2026-03-06T10:00:01.000Z
   */
  summary_updated_at: string;
}

/** A message of a conversation. */
export interface MemoryMessage {
  /**
   * The speaker. New roles may be added.
   * @example user
   */
  role: "user" | "assistant";
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
}

/** A task that is still to be done. */
export interface MemoryOpenItem {
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
  related_to: MemoryEntityReference | null;
}

/** An entity. */
export interface MemoryEntityReference {
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
}

/** A thing that was mentioned. */
export interface MemoryEntity {
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
}

/** A change of a memory. */
export interface MemoryHistoryEntry {
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
}

/**
 * Everything that an agent needs before it speaks to a contact. Names are in camel case, as in the
 * original API.
 */
export interface MemoryContext {
  /** The contact's id. */
  contact_id: Uuid;
  /** The last 20 messages, in order of time. */
  recentMessages: MemoryMessage[];
  /**
   * A running summary of the conversations, or `null` if there is none yet.
   * @example Asked twice about delivery times.
   */
  summary: string | null;
  /**
   * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
   * space, and nested at most 32 deep (the object itself is the first level).
   */
  contactFacts: MemoryFacts;
  /** The things that were mentioned. */
  entities: MemoryEntity[];
  /** The tasks that are still to be done. */
  openItems: MemoryOpenItem[];
}

/** The changes of one call or conversation. */
export interface MemoryChanges {
  /** Summary and facts before its first change. */
  initial_memory: MemoryState;
  /** Summary and facts after its last change. */
  changes: MemoryState;
  /** Its changes, in order of time. */
  memory_history: MemoryHistoryEntry[];
}

/** Summary and facts at one moment. */
export interface MemoryState {
  /**
   * The summary, or `null` if there was none.
   * @example Asked twice about delivery times.
   */
  summary: string | null;
  /**
   * Facts about a contact: any JSON object, at most 65,536 bytes of UTF-8 when written without white
   * space, and nested at most 32 deep (the object itself is the first level).
   */
  facts: MemoryFacts;
}

/** A memory, existing or new. */
export interface MemoryResolution {
  /** A memory with its history. */
  memory: Memory;
  /**
   * True if this request created the memory.
   * @example true
   */
  created: boolean;
}

/** The position of a page in the list. */
export interface Pagination {
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
}

/** A contact. */
export interface ContactEnvelope {
  /** A person or company as your organisation knows it. */
  data: Contact;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** A contact with its identifiers and memories. */
export interface ContactDetailsEnvelope {
  /** A contact with its identifiers and memories. */
  data: ContactDetails;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The contact that was found, or nothing. */
export interface ContactLookupEnvelope {
  /** The contact, or `null` when nothing matches. */
  data: ContactDetails | null;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The contact that was found or created. */
export interface ContactResolutionEnvelope {
  /** A contact, existing or new. */
  data: ContactResolution;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** A contact, existing or new. */
export interface ContactResolution {
  /** A contact with its identifiers and memories. */
  contact: ContactDetails;
  /**
   * True if this request created the contact.
   * @example true
   */
  created: boolean;
}

/** A page of contacts. */
export interface ContactListEnvelope {
  /** The contacts of this page. */
  data: ContactDetails[];
  /** The position of a page in the list. */
  pagination: Pagination;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** A memory. */
export interface MemoryEnvelope {
  /** A memory with its history. */
  data: Memory;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** A memory, and the time of its summary. */
export interface MemorySummaryEnvelope {
  /** A memory, and the time of its summary. */
  data: MemoryAfterSummary;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The memory that was found or created. */
export interface MemoryResolutionEnvelope {
  /** A memory, existing or new. */
  data: MemoryResolution;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The context of a conversation. */
export interface MemoryContextEnvelope {
  /**
   * Everything that an agent needs before it speaks to a contact. Names are in camel case, as in the
   * original API.
   */
  data: MemoryContext;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The changes of a call or conversation. */
export interface MemoryChangesEnvelope {
  /** The changes of one call or conversation. */
  data: MemoryChanges;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** Messages of a memory. */
export interface MemoryMessageListEnvelope {
  /** The last 200 messages, in order of time. */
  data: MemoryMessage[];
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The memory is gone. */
export interface MemoryResetEnvelope {
  /** The outcome of a reset. */
  data: MemoryResetResult;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The outcome of a reset. */
export interface MemoryResetResult {
  /**
   * Always `true`.
   * @example true
   */
  success: boolean;
}

/** The setting is stored. */
export interface MemoryEnableEnvelope {
  /** The outcome of a setting. */
  data: MemoryEnableResult;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The outcome of a setting. */
export interface MemoryEnableResult {
  /**
   * The new setting, for people.
   * @example Memory is off for this persona.
   */
  message: string;
}

/** Always `null` in a success. */
export type NoErrors = null;

/** A refusal. */
export interface ProblemEnvelope {
  /** Always `null` in a refusal. */
  data: null;
  /**
   * The faults, one entry each. A request with more faults than fit gets the first ones; the last entry
   * then says how many more there are.
   */
  errors: Problem[];
}

/** One fault. */
export interface Problem {
  /**
   * The kind of fault, for programs. The catalogue is closed; new codes come with a new version of this
   * document.
   * @example NOT_FOUND
   */
  error: ProblemCode;
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
  contact_id?: Uuid;
  /** With `CONFLICT`: the contacts that the identifiers belong to. */
  contact_ids?: Uuid[];
}

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
export type ProblemCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE";
