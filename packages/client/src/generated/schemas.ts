// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
// @ts-nocheck
import {
  type StandardSchema,
  standardSchema,
} from "../schema/standard-schema.ts";
import type {
  ContactPage,
} from "./operations.ts";
import type {
  Contact,
  ContactDetails,
  ContactFind,
  ContactMemory,
  ContactMerge,
  ContactResolution,
  ContactResolve,
  ContactUpdate,
  Identifier,
  Memory,
  MemoryAfterSummary,
  MemoryChanges,
  MemoryContext,
  MemoryEnable,
  MemoryEnableResult,
  MemoryEntity,
  MemoryEntityReference,
  MemoryFactsUpdate,
  MemoryHistoryEntry,
  MemoryMessage,
  MemoryMessagesCreate,
  MemoryOpenItem,
  MemoryReset,
  MemoryResetResult,
  MemoryResolution,
  MemoryResolve,
  MemoryState,
  MemorySummaryUpdate,
  MemoryUpdate,
  Pagination,
} from "./types.ts";

const codePoints = function ucs2length(str) {
  const len = str.length;
  let length = 0;
  let pos = 0;
  let value;
  while (pos < len) {
    length++;
    value = str.charCodeAt(pos++);
    if (value >= 55296 && value <= 56319 && pos < len) {
      value = str.charCodeAt(pos);
      if ((value & 64512) === 56320)
        pos++;
    }
  }
  return length;
};

const validateContact = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["id", "org_id", "name", "metadata", "created_at", "updated_at"], "properties": { "id": { "$ref": "Uuid" }, "org_id": { "$ref": "Uuid" }, "name": { "type": ["string", "null"] }, "metadata": { "$ref": "Metadata" }, "created_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "updated_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema3 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  const formats4 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id === void 0 || !func0.call(data, "id")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.org_id === void 0 || !func0.call(data, "org_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "org_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.name === void 0 || !func0.call(data, "name")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.metadata === void 0 || !func0.call(data, "metadata")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.created_at === void 0 || !func0.call(data, "created_at")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created_at" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.updated_at === void 0 || !func0.call(data, "updated_at")) {
        const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updated_at" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err5);
        errors++;
      }
      if (data.id !== void 0 && func0.call(data, "id")) {
        let data0 = data.id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err6 = { instancePath: instancePath + "/id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err6);
            errors++;
          }
        } else {
          const err7 = { instancePath: instancePath + "/id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.org_id !== void 0 && func0.call(data, "org_id")) {
        let data1 = data.org_id;
        if (typeof data1 === "string") {
          if (!formats0.test(data1)) {
            const err8 = { instancePath: instancePath + "/org_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data1 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/org_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data1 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.name !== void 0 && func0.call(data, "name")) {
        let data2 = data.name;
        if (typeof data2 !== "string" && data2 !== null) {
          const err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema0.properties.name.type }, parentSchema: schema0.properties.name, data: data2 };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.metadata !== void 0 && func0.call(data, "metadata")) {
        let data3 = data.metadata;
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        } else {
          const err11 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/type", keyword: "type", params: { type: "object" }, parentSchema: schema3, data: data3 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
      if (data.created_at !== void 0 && func0.call(data, "created_at")) {
        let data4 = data.created_at;
        if (typeof data4 === "string") {
          if (!formats4.test(data4)) {
            const err12 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.properties.created_at, data: data4 };
            (vErrors ??= []).push(err12);
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.created_at, data: data4 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
        let data5 = data.updated_at;
        if (typeof data5 === "string") {
          if (!formats4.test(data5)) {
            const err14 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.properties.updated_at, data: data5 };
            (vErrors ??= []).push(err14);
            errors++;
          }
        } else {
          const err15 = { instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.updated_at, data: data5 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
    } else {
      const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err16);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactDetails = /* @__PURE__ */ (() => {
  const schema0 = { "allOf": [{ "x-validator": "Contact" }, { "type": "object", "required": ["version", "identifiers", "memories"], "properties": { "version": { "type": "integer", "minimum": 1, "maximum": 2147483647 }, "identifiers": { "type": "array", "maxItems": 100, "items": { "x-validator": "Identifier" } }, "memories": { "type": "array", "maxItems": 100, "x-max-bytes": 4194304, "items": { "x-validator": "ContactMemory" } } } }] };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (!validateContact(data, { instancePath: instancePath + "" })) {
      vErrors = (vErrors ?? []).concat(validateContact.errors);
      errors = vErrors.length;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.version === void 0 || !func0.call(data, "version")) {
        const err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "version" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.identifiers === void 0 || !func0.call(data, "identifiers")) {
        const err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "identifiers" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.memories === void 0 || !func0.call(data, "memories")) {
        const err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "memories" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.version !== void 0 && func0.call(data, "version")) {
        let data0 = data.version;
        if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
          const err3 = { instancePath: instancePath + "/version", schemaPath: "#/allOf/1/properties/version/type", keyword: "type", params: { type: "integer" }, parentSchema: schema0.allOf[1].properties.version, data: data0 };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (typeof data0 == "number" && isFinite(data0)) {
          if (data0 > 2147483647 || isNaN(data0)) {
            const err4 = { instancePath: instancePath + "/version", schemaPath: "#/allOf/1/properties/version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, parentSchema: schema0.allOf[1].properties.version, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (data0 < 1 || isNaN(data0)) {
            const err5 = { instancePath: instancePath + "/version", schemaPath: "#/allOf/1/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, parentSchema: schema0.allOf[1].properties.version, data: data0 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      }
      if (data.identifiers !== void 0 && func0.call(data, "identifiers")) {
        let data1 = data.identifiers;
        if (Array.isArray(data1)) {
          if (data1.length > 100) {
            const err6 = { instancePath: instancePath + "/identifiers", schemaPath: "#/allOf/1/properties/identifiers/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.allOf[1].properties.identifiers, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          const len0 = data1.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validateIdentifier(data1[i0], { instancePath: instancePath + "/identifiers/" + i0 })) {
              vErrors = (vErrors ?? []).concat(validateIdentifier.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err7 = { instancePath: instancePath + "/identifiers", schemaPath: "#/allOf/1/properties/identifiers/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.allOf[1].properties.identifiers, data: data1 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.memories !== void 0 && func0.call(data, "memories")) {
        let data3 = data.memories;
        if (Array.isArray(data3)) {
          if (data3.length > 100) {
            const err8 = { instancePath: instancePath + "/memories", schemaPath: "#/allOf/1/properties/memories/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.allOf[1].properties.memories, data: data3 };
            (vErrors ??= []).push(err8);
            errors++;
          }
          const len1 = data3.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (!validateContactMemory(data3[i1], { instancePath: instancePath + "/memories/" + i1 })) {
              vErrors = (vErrors ?? []).concat(validateContactMemory.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err9 = { instancePath: instancePath + "/memories", schemaPath: "#/allOf/1/properties/memories/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.allOf[1].properties.memories, data: data3 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
    } else {
      const err10 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, parentSchema: schema0.allOf[1], data };
      (vErrors ??= []).push(err10);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateIdentifier = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["id", "contact_id", "identifier_type", "identifier_value", "is_primary"], "properties": { "id": { "$ref": "Uuid" }, "contact_id": { "$ref": "Uuid" }, "identifier_type": { "anyOf": [{ "type": "string", "enum": ["phone_number", "email", "external_id"] }, { "type": "string" }], "x-words": { "anyOf": "phone_number, email or external_id, a string" } }, "identifier_value": { "type": "string" }, "is_primary": { "type": "boolean" } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id === void 0 || !func0.call(data, "id")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.contact_id === void 0 || !func0.call(data, "contact_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.identifier_type === void 0 || !func0.call(data, "identifier_type")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identifier_type" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.identifier_value === void 0 || !func0.call(data, "identifier_value")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identifier_value" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.is_primary === void 0 || !func0.call(data, "is_primary")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "is_primary" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.id !== void 0 && func0.call(data, "id")) {
        let data0 = data.id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err5 = { instancePath: instancePath + "/id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.contact_id !== void 0 && func0.call(data, "contact_id")) {
        let data1 = data.contact_id;
        if (typeof data1 === "string") {
          if (!formats0.test(data1)) {
            const err7 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.identifier_type !== void 0 && func0.call(data, "identifier_type")) {
        let data2 = data.identifier_type;
        const _errs8 = errors;
        let valid3 = false;
        const _errs9 = errors;
        if (typeof data2 !== "string") {
          const err9 = { instancePath: instancePath + "/identifier_type", schemaPath: "#/properties/identifier_type/anyOf/0/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.identifier_type.anyOf[0], data: data2 };
          (vErrors ??= []).push(err9);
          errors++;
        }
        if (!(data2 === "phone_number" || data2 === "email" || data2 === "external_id")) {
          const err10 = { instancePath: instancePath + "/identifier_type", schemaPath: "#/properties/identifier_type/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema0.properties.identifier_type.anyOf[0].enum }, parentSchema: schema0.properties.identifier_type.anyOf[0], data: data2 };
          (vErrors ??= []).push(err10);
          errors++;
        }
        var _valid0 = _errs9 === errors;
        valid3 = valid3 || _valid0;
        if (!valid3) {
          const _errs11 = errors;
          if (typeof data2 !== "string") {
            const err11 = { instancePath: instancePath + "/identifier_type", schemaPath: "#/properties/identifier_type/anyOf/1/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.identifier_type.anyOf[1], data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
          var _valid0 = _errs11 === errors;
          valid3 = valid3 || _valid0;
        }
        if (!valid3) {
          const err12 = { instancePath: instancePath + "/identifier_type", schemaPath: "#/properties/identifier_type/anyOf", keyword: "anyOf", params: {}, parentSchema: schema0.properties.identifier_type, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        } else {
          errors = _errs8;
          if (vErrors !== null) {
            if (_errs8) {
              vErrors.length = _errs8;
            } else {
              vErrors = null;
            }
          }
        }
      }
      if (data.identifier_value !== void 0 && func0.call(data, "identifier_value")) {
        let data3 = data.identifier_value;
        if (typeof data3 !== "string") {
          const err13 = { instancePath: instancePath + "/identifier_value", schemaPath: "#/properties/identifier_value/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.identifier_value, data: data3 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.is_primary !== void 0 && func0.call(data, "is_primary")) {
        let data4 = data.is_primary;
        if (typeof data4 !== "boolean") {
          const err14 = { instancePath: instancePath + "/is_primary", schemaPath: "#/properties/is_primary/type", keyword: "type", params: { type: "boolean" }, parentSchema: schema0.properties.is_primary, data: data4 };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
    } else {
      const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err15);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactMemory = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["id", "contact_id", "persona_id", "agent_number", "summary", "facts", "recent_messages", "open_items", "entities"], "properties": { "id": { "$ref": "MemoryId" }, "contact_id": { "$ref": "Uuid" }, "persona_id": { "type": ["string", "null"] }, "agent_number": { "type": ["string", "null"] }, "summary": { "type": ["string", "null"] }, "facts": { "$ref": "MemoryFacts" }, "recent_messages": { "type": "array", "maxItems": 20, "items": { "x-validator": "MemoryMessage" } }, "open_items": { "type": "array", "maxItems": 100, "items": { "x-validator": "MemoryOpenItem" } }, "entities": { "type": "array", "maxItems": 100, "items": { "x-validator": "MemoryEntity" } } } };
  const schema1 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema2 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema3 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func10 = codePoints;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id === void 0 || !func0.call(data, "id")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.contact_id === void 0 || !func0.call(data, "contact_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.persona_id === void 0 || !func0.call(data, "persona_id")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "persona_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.agent_number === void 0 || !func0.call(data, "agent_number")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agent_number" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.summary === void 0 || !func0.call(data, "summary")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.facts === void 0 || !func0.call(data, "facts")) {
        const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "facts" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err5);
        errors++;
      }
      if (data.recent_messages === void 0 || !func0.call(data, "recent_messages")) {
        const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recent_messages" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err6);
        errors++;
      }
      if (data.open_items === void 0 || !func0.call(data, "open_items")) {
        const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "open_items" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err7);
        errors++;
      }
      if (data.entities === void 0 || !func0.call(data, "entities")) {
        const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entities" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err8);
        errors++;
      }
      if (data.id !== void 0 && func0.call(data, "id")) {
        let data0 = data.id;
        if (typeof data0 === "string") {
          if (func10(data0) > 256) {
            const err9 = { instancePath: instancePath + "/id", schemaPath: "MemoryId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (func10(data0) < 1) {
            const err10 = { instancePath: instancePath + "/id", schemaPath: "MemoryId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/id", schemaPath: "MemoryId/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
      if (data.contact_id !== void 0 && func0.call(data, "contact_id")) {
        let data1 = data.contact_id;
        if (typeof data1 === "string") {
          if (!formats0.test(data1)) {
            const err12 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err12);
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data2 = data.persona_id;
        if (typeof data2 !== "string" && data2 !== null) {
          const err14 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/type", keyword: "type", params: { type: schema0.properties.persona_id.type }, parentSchema: schema0.properties.persona_id, data: data2 };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
      if (data.agent_number !== void 0 && func0.call(data, "agent_number")) {
        let data3 = data.agent_number;
        if (typeof data3 !== "string" && data3 !== null) {
          const err15 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/type", keyword: "type", params: { type: schema0.properties.agent_number.type }, parentSchema: schema0.properties.agent_number, data: data3 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
      if (data.summary !== void 0 && func0.call(data, "summary")) {
        let data4 = data.summary;
        if (typeof data4 !== "string" && data4 !== null) {
          const err16 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: schema0.properties.summary.type }, parentSchema: schema0.properties.summary, data: data4 };
          (vErrors ??= []).push(err16);
          errors++;
        }
      }
      if (data.facts !== void 0 && func0.call(data, "facts")) {
        let data5 = data.facts;
        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        } else {
          const err17 = { instancePath: instancePath + "/facts", schemaPath: "MemoryFacts/type", keyword: "type", params: { type: "object" }, parentSchema: schema3, data: data5 };
          (vErrors ??= []).push(err17);
          errors++;
        }
      }
      if (data.recent_messages !== void 0 && func0.call(data, "recent_messages")) {
        let data6 = data.recent_messages;
        if (Array.isArray(data6)) {
          if (data6.length > 20) {
            const err18 = { instancePath: instancePath + "/recent_messages", schemaPath: "#/properties/recent_messages/maxItems", keyword: "maxItems", params: { limit: 20 }, parentSchema: schema0.properties.recent_messages, data: data6 };
            (vErrors ??= []).push(err18);
            errors++;
          }
          const len0 = data6.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validateMemoryMessage(data6[i0], { instancePath: instancePath + "/recent_messages/" + i0 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryMessage.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err19 = { instancePath: instancePath + "/recent_messages", schemaPath: "#/properties/recent_messages/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.recent_messages, data: data6 };
          (vErrors ??= []).push(err19);
          errors++;
        }
      }
      if (data.open_items !== void 0 && func0.call(data, "open_items")) {
        let data8 = data.open_items;
        if (Array.isArray(data8)) {
          if (data8.length > 100) {
            const err20 = { instancePath: instancePath + "/open_items", schemaPath: "#/properties/open_items/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.open_items, data: data8 };
            (vErrors ??= []).push(err20);
            errors++;
          }
          const len1 = data8.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (!validateMemoryOpenItem(data8[i1], { instancePath: instancePath + "/open_items/" + i1 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryOpenItem.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err21 = { instancePath: instancePath + "/open_items", schemaPath: "#/properties/open_items/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.open_items, data: data8 };
          (vErrors ??= []).push(err21);
          errors++;
        }
      }
      if (data.entities !== void 0 && func0.call(data, "entities")) {
        let data10 = data.entities;
        if (Array.isArray(data10)) {
          if (data10.length > 100) {
            const err22 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.entities, data: data10 };
            (vErrors ??= []).push(err22);
            errors++;
          }
          const len2 = data10.length;
          for (let i2 = 0; i2 < len2; i2++) {
            if (!validateMemoryEntity(data10[i2], { instancePath: instancePath + "/entities/" + i2 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryEntity.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err23 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.entities, data: data10 };
          (vErrors ??= []).push(err23);
          errors++;
        }
      }
    } else {
      const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err24);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemory = /* @__PURE__ */ (() => {
  const schema0 = { "allOf": [{ "x-validator": "ContactMemory" }, { "type": "object", "required": ["org_id", "memory_history", "created_at", "updated_at"], "properties": { "org_id": { "$ref": "Uuid" }, "memory_history": { "type": "array", "maxItems": 50, "items": { "x-validator": "MemoryHistoryEntry" } }, "created_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "updated_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } } } }] };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  const formats2 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (!validateContactMemory(data, { instancePath: instancePath + "" })) {
      vErrors = (vErrors ?? []).concat(validateContactMemory.errors);
      errors = vErrors.length;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.org_id === void 0 || !func0.call(data, "org_id")) {
        const err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "org_id" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.memory_history === void 0 || !func0.call(data, "memory_history")) {
        const err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "memory_history" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.created_at === void 0 || !func0.call(data, "created_at")) {
        const err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "created_at" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.updated_at === void 0 || !func0.call(data, "updated_at")) {
        const err3 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "updated_at" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.org_id !== void 0 && func0.call(data, "org_id")) {
        let data0 = data.org_id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err4 = { instancePath: instancePath + "/org_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/org_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.memory_history !== void 0 && func0.call(data, "memory_history")) {
        let data1 = data.memory_history;
        if (Array.isArray(data1)) {
          if (data1.length > 50) {
            const err6 = { instancePath: instancePath + "/memory_history", schemaPath: "#/allOf/1/properties/memory_history/maxItems", keyword: "maxItems", params: { limit: 50 }, parentSchema: schema0.allOf[1].properties.memory_history, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          const len0 = data1.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validateMemoryHistoryEntry(data1[i0], { instancePath: instancePath + "/memory_history/" + i0 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryHistoryEntry.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err7 = { instancePath: instancePath + "/memory_history", schemaPath: "#/allOf/1/properties/memory_history/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.allOf[1].properties.memory_history, data: data1 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.created_at !== void 0 && func0.call(data, "created_at")) {
        let data3 = data.created_at;
        if (typeof data3 === "string") {
          if (!formats2.test(data3)) {
            const err8 = { instancePath: instancePath + "/created_at", schemaPath: "#/allOf/1/properties/created_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.allOf[1].properties.created_at, data: data3 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/created_at", schemaPath: "#/allOf/1/properties/created_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.allOf[1].properties.created_at, data: data3 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
        let data4 = data.updated_at;
        if (typeof data4 === "string") {
          if (!formats2.test(data4)) {
            const err10 = { instancePath: instancePath + "/updated_at", schemaPath: "#/allOf/1/properties/updated_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.allOf[1].properties.updated_at, data: data4 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/updated_at", schemaPath: "#/allOf/1/properties/updated_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.allOf[1].properties.updated_at, data: data4 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
    } else {
      const err12 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, parentSchema: schema0.allOf[1], data };
      (vErrors ??= []).push(err12);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryAfterSummary = /* @__PURE__ */ (() => {
  const schema0 = { "allOf": [{ "x-validator": "Memory" }, { "type": "object", "required": ["summary_updated_at"], "properties": { "summary_updated_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } } } }] };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (!validateMemory(data, { instancePath: instancePath + "" })) {
      vErrors = (vErrors ?? []).concat(validateMemory.errors);
      errors = vErrors.length;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.summary_updated_at === void 0 || !func0.call(data, "summary_updated_at")) {
        const err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "summary_updated_at" }, parentSchema: schema0.allOf[1], data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.summary_updated_at !== void 0 && func0.call(data, "summary_updated_at")) {
        let data0 = data.summary_updated_at;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err1 = { instancePath: instancePath + "/summary_updated_at", schemaPath: "#/allOf/1/properties/summary_updated_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.allOf[1].properties.summary_updated_at, data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
        } else {
          const err2 = { instancePath: instancePath + "/summary_updated_at", schemaPath: "#/allOf/1/properties/summary_updated_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.allOf[1].properties.summary_updated_at, data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, parentSchema: schema0.allOf[1], data };
      (vErrors ??= []).push(err3);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryMessage = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["role", "content", "channel", "timestamp"], "properties": { "role": { "anyOf": [{ "type": "string", "enum": ["user", "assistant"] }, { "type": "string" }], "x-words": { "anyOf": "user or assistant, a string" } }, "content": { "type": "string" }, "channel": { "type": "string" }, "timestamp": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } } } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.role === void 0 || !func0.call(data, "role")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.content === void 0 || !func0.call(data, "content")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "content" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.channel === void 0 || !func0.call(data, "channel")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "channel" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.timestamp === void 0 || !func0.call(data, "timestamp")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timestamp" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.role !== void 0 && func0.call(data, "role")) {
        let data0 = data.role;
        const _errs2 = errors;
        let valid1 = false;
        const _errs3 = errors;
        if (typeof data0 !== "string") {
          const err4 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/anyOf/0/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.role.anyOf[0], data: data0 };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (!(data0 === "user" || data0 === "assistant")) {
          const err5 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema0.properties.role.anyOf[0].enum }, parentSchema: schema0.properties.role.anyOf[0], data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
        var _valid0 = _errs3 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          const _errs5 = errors;
          if (typeof data0 !== "string") {
            const err6 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/anyOf/1/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.role.anyOf[1], data: data0 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          var _valid0 = _errs5 === errors;
          valid1 = valid1 || _valid0;
        }
        if (!valid1) {
          const err7 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/anyOf", keyword: "anyOf", params: {}, parentSchema: schema0.properties.role, data: data0 };
          (vErrors ??= []).push(err7);
          errors++;
        } else {
          errors = _errs2;
          if (vErrors !== null) {
            if (_errs2) {
              vErrors.length = _errs2;
            } else {
              vErrors = null;
            }
          }
        }
      }
      if (data.content !== void 0 && func0.call(data, "content")) {
        let data1 = data.content;
        if (typeof data1 !== "string") {
          const err8 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.content, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.channel !== void 0 && func0.call(data, "channel")) {
        let data2 = data.channel;
        if (typeof data2 !== "string") {
          const err9 = { instancePath: instancePath + "/channel", schemaPath: "#/properties/channel/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.channel, data: data2 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.timestamp !== void 0 && func0.call(data, "timestamp")) {
        let data3 = data.timestamp;
        if (typeof data3 === "string") {
          if (!formats0.test(data3)) {
            const err10 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.properties.timestamp, data: data3 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.timestamp, data: data3 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
    } else {
      const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err12);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryOpenItem = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["type", "description", "priority", "created_at", "related_to"], "properties": { "type": { "type": "string" }, "description": { "type": "string" }, "priority": { "type": "string" }, "created_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "related_to": { "type": ["object", "null"], "allOf": [{ "if": { "type": ["object"] }, "then": { "x-validator": "MemoryEntityReference" } }] } } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0 || !func0.call(data, "type")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.description === void 0 || !func0.call(data, "description")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.priority === void 0 || !func0.call(data, "priority")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "priority" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.created_at === void 0 || !func0.call(data, "created_at")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created_at" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.related_to === void 0 || !func0.call(data, "related_to")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "related_to" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.type !== void 0 && func0.call(data, "type")) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
          const err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.type, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.description !== void 0 && func0.call(data, "description")) {
        let data1 = data.description;
        if (typeof data1 !== "string") {
          const err6 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.description, data: data1 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.priority !== void 0 && func0.call(data, "priority")) {
        let data2 = data.priority;
        if (typeof data2 !== "string") {
          const err7 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.priority, data: data2 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.created_at !== void 0 && func0.call(data, "created_at")) {
        let data3 = data.created_at;
        if (typeof data3 === "string") {
          if (!formats0.test(data3)) {
            const err8 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.properties.created_at, data: data3 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.created_at, data: data3 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.related_to !== void 0 && func0.call(data, "related_to")) {
        let data4 = data.related_to;
        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
          const err10 = { instancePath: instancePath + "/related_to", schemaPath: "#/properties/related_to/type", keyword: "type", params: { type: schema0.properties.related_to.type }, parentSchema: schema0.properties.related_to, data: data4 };
          (vErrors ??= []).push(err10);
          errors++;
        }
        const _errs12 = errors;
        let valid2 = true;
        const _errs13 = errors;
        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
          const err11 = {};
          (vErrors ??= []).push(err11);
          errors++;
        }
        var _valid0 = _errs13 === errors;
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
        if (_valid0) {
          const _errs15 = errors;
          if (!validateMemoryEntityReference(data4, { instancePath: instancePath + "/related_to" })) {
            vErrors = (vErrors ?? []).concat(validateMemoryEntityReference.errors);
            errors = vErrors.length;
          }
          var _valid0 = _errs15 === errors;
          valid2 = _valid0;
        }
        if (!valid2) {
          const err12 = { instancePath: instancePath + "/related_to", schemaPath: "#/properties/related_to/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, parentSchema: schema0.properties.related_to.allOf[0], data: data4 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
    } else {
      const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err13);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryEntityReference = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["entity_type", "entity_id"], "properties": { "entity_type": { "type": "string" }, "entity_id": { "type": "string" } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.entity_type === void 0 || !func0.call(data, "entity_type")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_type" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.entity_id === void 0 || !func0.call(data, "entity_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.entity_type !== void 0 && func0.call(data, "entity_type")) {
        let data0 = data.entity_type;
        if (typeof data0 !== "string") {
          const err2 = { instancePath: instancePath + "/entity_type", schemaPath: "#/properties/entity_type/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.entity_type, data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data.entity_id !== void 0 && func0.call(data, "entity_id")) {
        let data1 = data.entity_id;
        if (typeof data1 !== "string") {
          const err3 = { instancePath: instancePath + "/entity_id", schemaPath: "#/properties/entity_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.entity_id, data: data1 };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err4);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryEntity = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["entity_type", "entity_id", "facts", "status", "last_discussed_at", "notes"], "properties": { "entity_type": { "type": "string" }, "entity_id": { "type": "string" }, "facts": { "type": "object", "additionalProperties": { "type": "string" } }, "status": { "type": "string" }, "last_discussed_at": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "notes": { "type": ["string", "null"] } } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.entity_type === void 0 || !func0.call(data, "entity_type")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_type" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.entity_id === void 0 || !func0.call(data, "entity_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.facts === void 0 || !func0.call(data, "facts")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "facts" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.status === void 0 || !func0.call(data, "status")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.last_discussed_at === void 0 || !func0.call(data, "last_discussed_at")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "last_discussed_at" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.notes === void 0 || !func0.call(data, "notes")) {
        const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notes" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err5);
        errors++;
      }
      if (data.entity_type !== void 0 && func0.call(data, "entity_type")) {
        let data0 = data.entity_type;
        if (typeof data0 !== "string") {
          const err6 = { instancePath: instancePath + "/entity_type", schemaPath: "#/properties/entity_type/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.entity_type, data: data0 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.entity_id !== void 0 && func0.call(data, "entity_id")) {
        let data1 = data.entity_id;
        if (typeof data1 !== "string") {
          const err7 = { instancePath: instancePath + "/entity_id", schemaPath: "#/properties/entity_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.entity_id, data: data1 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.facts !== void 0 && func0.call(data, "facts")) {
        let data2 = data.facts;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
          for (const key0 of Object.keys(data2)) {
            let data3 = data2[key0];
            if (typeof data3 !== "string") {
              const err8 = { instancePath: instancePath + "/facts/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/facts/additionalProperties/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.facts.additionalProperties, data: data3 };
              (vErrors ??= []).push(err8);
              errors++;
            }
          }
        } else {
          const err9 = { instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "object" }, parentSchema: schema0.properties.facts, data: data2 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.status !== void 0 && func0.call(data, "status")) {
        let data4 = data.status;
        if (typeof data4 !== "string") {
          const err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.status, data: data4 };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.last_discussed_at !== void 0 && func0.call(data, "last_discussed_at")) {
        let data5 = data.last_discussed_at;
        if (typeof data5 === "string") {
          if (!formats0.test(data5)) {
            const err11 = { instancePath: instancePath + "/last_discussed_at", schemaPath: "#/properties/last_discussed_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.properties.last_discussed_at, data: data5 };
            (vErrors ??= []).push(err11);
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/last_discussed_at", schemaPath: "#/properties/last_discussed_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.last_discussed_at, data: data5 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
      if (data.notes !== void 0 && func0.call(data, "notes")) {
        let data6 = data.notes;
        if (typeof data6 !== "string" && data6 !== null) {
          const err13 = { instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: schema0.properties.notes.type }, parentSchema: schema0.properties.notes, data: data6 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
    } else {
      const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err14);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryHistoryEntry = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["timestamp", "type", "value"], "properties": { "timestamp": { "type": "string", "format": "date-time", "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "type": { "type": "string" }, "value": { "type": "string" } } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.timestamp === void 0 || !func0.call(data, "timestamp")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timestamp" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.type === void 0 || !func0.call(data, "type")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.value === void 0 || !func0.call(data, "value")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "value" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.timestamp !== void 0 && func0.call(data, "timestamp")) {
        let data0 = data.timestamp;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err3 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema0.properties.timestamp, data: data0 };
            (vErrors ??= []).push(err3);
            errors++;
          }
        } else {
          const err4 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.timestamp, data: data0 };
          (vErrors ??= []).push(err4);
          errors++;
        }
      }
      if (data.type !== void 0 && func0.call(data, "type")) {
        let data1 = data.type;
        if (typeof data1 !== "string") {
          const err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.type, data: data1 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.value !== void 0 && func0.call(data, "value")) {
        let data2 = data.value;
        if (typeof data2 !== "string") {
          const err6 = { instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.value, data: data2 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
    } else {
      const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err7);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryContext = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["contact_id", "recentMessages", "summary", "contactFacts", "entities", "openItems"], "properties": { "contact_id": { "$ref": "Uuid" }, "recentMessages": { "type": "array", "maxItems": 20, "items": { "x-validator": "MemoryMessage" } }, "summary": { "type": ["string", "null"] }, "contactFacts": { "$ref": "MemoryFacts" }, "entities": { "type": "array", "maxItems": 100, "items": { "x-validator": "MemoryEntity" } }, "openItems": { "type": "array", "maxItems": 100, "items": { "x-validator": "MemoryOpenItem" } } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema2 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.contact_id === void 0 || !func0.call(data, "contact_id")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.recentMessages === void 0 || !func0.call(data, "recentMessages")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recentMessages" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.summary === void 0 || !func0.call(data, "summary")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.contactFacts === void 0 || !func0.call(data, "contactFacts")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contactFacts" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.entities === void 0 || !func0.call(data, "entities")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entities" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.openItems === void 0 || !func0.call(data, "openItems")) {
        const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "openItems" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err5);
        errors++;
      }
      if (data.contact_id !== void 0 && func0.call(data, "contact_id")) {
        let data0 = data.contact_id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err6 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err6);
            errors++;
          }
        } else {
          const err7 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.recentMessages !== void 0 && func0.call(data, "recentMessages")) {
        let data1 = data.recentMessages;
        if (Array.isArray(data1)) {
          if (data1.length > 20) {
            const err8 = { instancePath: instancePath + "/recentMessages", schemaPath: "#/properties/recentMessages/maxItems", keyword: "maxItems", params: { limit: 20 }, parentSchema: schema0.properties.recentMessages, data: data1 };
            (vErrors ??= []).push(err8);
            errors++;
          }
          const len0 = data1.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validateMemoryMessage(data1[i0], { instancePath: instancePath + "/recentMessages/" + i0 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryMessage.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err9 = { instancePath: instancePath + "/recentMessages", schemaPath: "#/properties/recentMessages/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.recentMessages, data: data1 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.summary !== void 0 && func0.call(data, "summary")) {
        let data3 = data.summary;
        if (typeof data3 !== "string" && data3 !== null) {
          const err10 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: schema0.properties.summary.type }, parentSchema: schema0.properties.summary, data: data3 };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.contactFacts !== void 0 && func0.call(data, "contactFacts")) {
        let data4 = data.contactFacts;
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        } else {
          const err11 = { instancePath: instancePath + "/contactFacts", schemaPath: "MemoryFacts/type", keyword: "type", params: { type: "object" }, parentSchema: schema2, data: data4 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
      if (data.entities !== void 0 && func0.call(data, "entities")) {
        let data5 = data.entities;
        if (Array.isArray(data5)) {
          if (data5.length > 100) {
            const err12 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.entities, data: data5 };
            (vErrors ??= []).push(err12);
            errors++;
          }
          const len1 = data5.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (!validateMemoryEntity(data5[i1], { instancePath: instancePath + "/entities/" + i1 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryEntity.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err13 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.entities, data: data5 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.openItems !== void 0 && func0.call(data, "openItems")) {
        let data7 = data.openItems;
        if (Array.isArray(data7)) {
          if (data7.length > 100) {
            const err14 = { instancePath: instancePath + "/openItems", schemaPath: "#/properties/openItems/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.openItems, data: data7 };
            (vErrors ??= []).push(err14);
            errors++;
          }
          const len2 = data7.length;
          for (let i2 = 0; i2 < len2; i2++) {
            if (!validateMemoryOpenItem(data7[i2], { instancePath: instancePath + "/openItems/" + i2 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryOpenItem.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err15 = { instancePath: instancePath + "/openItems", schemaPath: "#/properties/openItems/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.openItems, data: data7 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
    } else {
      const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err16);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryChanges = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["initial_memory", "changes", "memory_history"], "properties": { "initial_memory": { "x-validator": "MemoryState" }, "changes": { "x-validator": "MemoryState" }, "memory_history": { "type": "array", "maxItems": 50, "items": { "x-validator": "MemoryHistoryEntry" } } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.initial_memory === void 0 || !func0.call(data, "initial_memory")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "initial_memory" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.changes === void 0 || !func0.call(data, "changes")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changes" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.memory_history === void 0 || !func0.call(data, "memory_history")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "memory_history" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.initial_memory !== void 0 && func0.call(data, "initial_memory")) {
        if (!validateMemoryState(data.initial_memory, { instancePath: instancePath + "/initial_memory" })) {
          vErrors = (vErrors ?? []).concat(validateMemoryState.errors);
          errors = vErrors.length;
        }
      }
      if (data.changes !== void 0 && func0.call(data, "changes")) {
        if (!validateMemoryState(data.changes, { instancePath: instancePath + "/changes" })) {
          vErrors = (vErrors ?? []).concat(validateMemoryState.errors);
          errors = vErrors.length;
        }
      }
      if (data.memory_history !== void 0 && func0.call(data, "memory_history")) {
        let data2 = data.memory_history;
        if (Array.isArray(data2)) {
          if (data2.length > 50) {
            const err3 = { instancePath: instancePath + "/memory_history", schemaPath: "#/properties/memory_history/maxItems", keyword: "maxItems", params: { limit: 50 }, parentSchema: schema0.properties.memory_history, data: data2 };
            (vErrors ??= []).push(err3);
            errors++;
          }
          const len0 = data2.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validateMemoryHistoryEntry(data2[i0], { instancePath: instancePath + "/memory_history/" + i0 })) {
              vErrors = (vErrors ?? []).concat(validateMemoryHistoryEntry.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err4 = { instancePath: instancePath + "/memory_history", schemaPath: "#/properties/memory_history/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.memory_history, data: data2 };
          (vErrors ??= []).push(err4);
          errors++;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err5);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryState = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["summary", "facts"], "properties": { "summary": { "type": ["string", "null"] }, "facts": { "$ref": "MemoryFacts" } } };
  const schema1 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.summary === void 0 || !func0.call(data, "summary")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.facts === void 0 || !func0.call(data, "facts")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "facts" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.summary !== void 0 && func0.call(data, "summary")) {
        let data0 = data.summary;
        if (typeof data0 !== "string" && data0 !== null) {
          const err2 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: schema0.properties.summary.type }, parentSchema: schema0.properties.summary, data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data.facts !== void 0 && func0.call(data, "facts")) {
        let data1 = data.facts;
        if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        } else {
          const err3 = { instancePath: instancePath + "/facts", schemaPath: "MemoryFacts/type", keyword: "type", params: { type: "object" }, parentSchema: schema1, data: data1 };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err4);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryResolution = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["memory", "created"], "properties": { "memory": { "x-validator": "Memory" }, "created": { "type": "boolean" } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.memory === void 0 || !func0.call(data, "memory")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "memory" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.created === void 0 || !func0.call(data, "created")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.memory !== void 0 && func0.call(data, "memory")) {
        if (!validateMemory(data.memory, { instancePath: instancePath + "/memory" })) {
          vErrors = (vErrors ?? []).concat(validateMemory.errors);
          errors = vErrors.length;
        }
      }
      if (data.created !== void 0 && func0.call(data, "created")) {
        let data1 = data.created;
        if (typeof data1 !== "boolean") {
          const err2 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/type", keyword: "type", params: { type: "boolean" }, parentSchema: schema0.properties.created, data: data1 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err3);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validatePagination = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["total", "limit", "offset", "has_more", "next_cursor"], "properties": { "total": { "type": "integer", "minimum": 0, "maximum": 2147483647 }, "limit": { "type": "integer", "minimum": 1, "maximum": 2147483647 }, "offset": { "type": "integer", "minimum": 0, "maximum": 2147483647 }, "has_more": { "type": "boolean" }, "next_cursor": { "type": ["string", "null"] } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.total === void 0 || !func0.call(data, "total")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.limit === void 0 || !func0.call(data, "limit")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limit" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.offset === void 0 || !func0.call(data, "offset")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "offset" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (data.has_more === void 0 || !func0.call(data, "has_more")) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "has_more" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (data.next_cursor === void 0 || !func0.call(data, "next_cursor")) {
        const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "next_cursor" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (data.total !== void 0 && func0.call(data, "total")) {
        let data0 = data.total;
        if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
          const err5 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/type", keyword: "type", params: { type: "integer" }, parentSchema: schema0.properties.total, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (typeof data0 == "number" && isFinite(data0)) {
          if (data0 > 2147483647 || isNaN(data0)) {
            const err6 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, parentSchema: schema0.properties.total, data: data0 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (data0 < 0 || isNaN(data0)) {
            const err7 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, parentSchema: schema0.properties.total, data: data0 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
      }
      if (data.limit !== void 0 && func0.call(data, "limit")) {
        let data1 = data.limit;
        if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
          const err8 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, parentSchema: schema0.properties.limit, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (typeof data1 == "number" && isFinite(data1)) {
          if (data1 > 2147483647 || isNaN(data1)) {
            const err9 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, parentSchema: schema0.properties.limit, data: data1 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (data1 < 1 || isNaN(data1)) {
            const err10 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, parentSchema: schema0.properties.limit, data: data1 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        }
      }
      if (data.offset !== void 0 && func0.call(data, "offset")) {
        let data2 = data.offset;
        if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
          const err11 = { instancePath: instancePath + "/offset", schemaPath: "#/properties/offset/type", keyword: "type", params: { type: "integer" }, parentSchema: schema0.properties.offset, data: data2 };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (typeof data2 == "number" && isFinite(data2)) {
          if (data2 > 2147483647 || isNaN(data2)) {
            const err12 = { instancePath: instancePath + "/offset", schemaPath: "#/properties/offset/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, parentSchema: schema0.properties.offset, data: data2 };
            (vErrors ??= []).push(err12);
            errors++;
          }
          if (data2 < 0 || isNaN(data2)) {
            const err13 = { instancePath: instancePath + "/offset", schemaPath: "#/properties/offset/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, parentSchema: schema0.properties.offset, data: data2 };
            (vErrors ??= []).push(err13);
            errors++;
          }
        }
      }
      if (data.has_more !== void 0 && func0.call(data, "has_more")) {
        let data3 = data.has_more;
        if (typeof data3 !== "boolean") {
          const err14 = { instancePath: instancePath + "/has_more", schemaPath: "#/properties/has_more/type", keyword: "type", params: { type: "boolean" }, parentSchema: schema0.properties.has_more, data: data3 };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
      if (data.next_cursor !== void 0 && func0.call(data, "next_cursor")) {
        let data4 = data.next_cursor;
        if (typeof data4 !== "string" && data4 !== null) {
          const err15 = { instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema0.properties.next_cursor.type }, parentSchema: schema0.properties.next_cursor, data: data4 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
    } else {
      const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err16);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactResolution = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["contact", "created"], "properties": { "contact": { "x-validator": "ContactDetails" }, "created": { "type": "boolean" } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.contact === void 0 || !func0.call(data, "contact")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contact" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.created === void 0 || !func0.call(data, "created")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.contact !== void 0 && func0.call(data, "contact")) {
        if (!validateContactDetails(data.contact, { instancePath: instancePath + "/contact" })) {
          vErrors = (vErrors ?? []).concat(validateContactDetails.errors);
          errors = vErrors.length;
        }
      }
      if (data.created !== void 0 && func0.call(data, "created")) {
        let data1 = data.created;
        if (typeof data1 !== "boolean") {
          const err2 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/type", keyword: "type", params: { type: "boolean" }, parentSchema: schema0.properties.created, data: data1 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err3);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryResetResult = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["success"], "properties": { "success": { "type": "boolean" } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.success === void 0 || !func0.call(data, "success")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "success" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.success !== void 0 && func0.call(data, "success")) {
        let data0 = data.success;
        if (typeof data0 !== "boolean") {
          const err1 = { instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, parentSchema: schema0.properties.success, data: data0 };
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
    } else {
      const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err2);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryEnableResult = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["message"], "properties": { "message": { "type": "string" } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.message === void 0 || !func0.call(data, "message")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.message !== void 0 && func0.call(data, "message")) {
        let data0 = data.message;
        if (typeof data0 !== "string") {
          const err1 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.message, data: data0 };
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
    } else {
      const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err2);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactPage = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "required": ["data", "pagination"], "properties": { "data": { "type": "array", "x-max-bytes": 4194304, "items": { "x-validator": "ContactDetails" } }, "pagination": { "x-validator": "Pagination" } } };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.data === void 0 || !func0.call(data, "data")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.pagination === void 0 || !func0.call(data, "pagination")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pagination" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.data !== void 0 && func0.call(data, "data")) {
        let data0 = data.data;
        if (Array.isArray(data0)) {
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validateContactDetails(data0[i0], { instancePath: instancePath + "/data/" + i0 })) {
              vErrors = (vErrors ?? []).concat(validateContactDetails.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err2 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.data, data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data.pagination !== void 0 && func0.call(data, "pagination")) {
        if (!validatePagination(data.pagination, { instancePath: instancePath + "/pagination" })) {
          vErrors = (vErrors ?? []).concat(validatePagination.errors);
          errors = vErrors.length;
        }
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err3);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactUpdate = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "x-refused-properties": { "phone_number": "The phone number of a contact cannot be changed with this operation." }, "properties": { "name": { "$ref": "ContactName" }, "email": { "$ref": "EmailAddress" }, "external_id": { "$ref": "ExternalId" }, "metadata": { "$ref": "Metadata" } } };
  const schema1 = { "type": "string", "minLength": 1, "pattern": "^\\s*\\S(?:[\\s\\S]{0,254}\\S)?\\s*$", "x-expected": "1 to 256 characters besides surrounding white space" };
  const schema2 = { "type": "string", "format": "idn-email", "minLength": 3, "maxLength": 254, "pattern": '^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "x-expected": "one e-mail address of at most 254 characters, such as ada@mail.example" };
  const schema3 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema4 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  const pattern0 = new RegExp("^\\s*\\S(?:[\\s\\S]{0,254}\\S)?\\s*$", "u");
  const pattern1 = new RegExp('^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "name" || key0 === "email" || key0 === "external_id" || key0 === "metadata")) {
          const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err0);
          errors++;
        }
      }
      if (data.name !== void 0 && func0.call(data, "name")) {
        let data0 = data.name;
        if (typeof data0 === "string") {
          if (func1(data0) < 1) {
            const err1 = { instancePath: instancePath + "/name", schemaPath: "ContactName/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
          if (!pattern0.test(data0)) {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "ContactName/pattern", keyword: "pattern", params: {}, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/name", schemaPath: "ContactName/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.email !== void 0 && func0.call(data, "email")) {
        let data1 = data.email;
        if (typeof data1 === "string") {
          if (func1(data1) > 254) {
            const err4 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/maxLength", keyword: "maxLength", params: { limit: 254 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func1(data1) < 3) {
            const err5 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/minLength", keyword: "minLength", params: { limit: 3 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err5);
            errors++;
          }
          if (!pattern1.test(data1)) {
            const err6 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/pattern", keyword: "pattern", params: {}, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
        } else {
          const err7 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.external_id !== void 0 && func0.call(data, "external_id")) {
        let data2 = data.external_id;
        if (typeof data2 === "string") {
          if (func1(data2) > 256) {
            const err8 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err8);
            errors++;
          }
          if (func1(data2) < 1) {
            const err9 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
        } else {
          const err10 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.metadata !== void 0 && func0.call(data, "metadata")) {
        let data3 = data.metadata;
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        } else {
          const err11 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/type", keyword: "type", params: { type: "object" }, parentSchema: schema4, data: data3 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
    } else {
      const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err12);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactFind = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "minProperties": 1, "x-expected": "at least one of phone_number, email, external_id", "properties": { "phone_number": { "$ref": "PhoneNumber" }, "email": { "$ref": "EmailAddress" }, "external_id": { "$ref": "ExternalId" } } };
  const schema1 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const schema2 = { "type": "string", "format": "idn-email", "minLength": 3, "maxLength": 254, "pattern": '^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "x-expected": "one e-mail address of at most 254 characters, such as ada@mail.example" };
  const schema3 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  const pattern0 = new RegExp("^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "u");
  const pattern1 = new RegExp('^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1) {
        const err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "phone_number" || key0 === "email" || key0 === "external_id")) {
          const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
      if (data.phone_number !== void 0 && func0.call(data, "phone_number")) {
        let data0 = data.phone_number;
        if (typeof data0 === "string") {
          if (func1(data0) > 64) {
            const err2 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
          if (func1(data0) < 5) {
            const err3 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/minLength", keyword: "minLength", params: { limit: 5 }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err3);
            errors++;
          }
          if (!pattern0.test(data0)) {
            const err4 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/pattern", keyword: "pattern", params: {}, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.email !== void 0 && func0.call(data, "email")) {
        let data1 = data.email;
        if (typeof data1 === "string") {
          if (func1(data1) > 254) {
            const err6 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/maxLength", keyword: "maxLength", params: { limit: 254 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (func1(data1) < 3) {
            const err7 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/minLength", keyword: "minLength", params: { limit: 3 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
          if (!pattern1.test(data1)) {
            const err8 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/pattern", keyword: "pattern", params: {}, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.external_id !== void 0 && func0.call(data, "external_id")) {
        let data2 = data.external_id;
        if (typeof data2 === "string") {
          if (func1(data2) > 256) {
            const err10 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
          if (func1(data2) < 1) {
            const err11 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
    } else {
      const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err13);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactResolve = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "not": { "properties": { "phone_number": false, "email": false, "external_id": false } }, "x-expected": "at least one of phone_number, email, external_id", "properties": { "phone_number": { "$ref": "PhoneNumber" }, "email": { "$ref": "EmailAddress" }, "external_id": { "$ref": "ExternalId" }, "name": { "$ref": "ContactName" }, "metadata": { "$ref": "Metadata" }, "persona_id": { "type": "string", "maxLength": 256 }, "agent_number": { "type": "string", "maxLength": 256 } } };
  const schema1 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const schema2 = { "type": "string", "format": "idn-email", "minLength": 3, "maxLength": 254, "pattern": '^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "x-expected": "one e-mail address of at most 254 characters, such as ada@mail.example" };
  const schema3 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema4 = { "type": "string", "minLength": 1, "pattern": "^\\s*\\S(?:[\\s\\S]{0,254}\\S)?\\s*$", "x-expected": "1 to 256 characters besides surrounding white space" };
  const schema5 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func4 = codePoints;
  const pattern0 = new RegExp("^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "u");
  const pattern1 = new RegExp('^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "u");
  const pattern2 = new RegExp("^\\s*\\S(?:[\\s\\S]{0,254}\\S)?\\s*$", "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs1 = errors;
    const _errs2 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.phone_number !== void 0 && func0.call(data, "phone_number")) {
        var valid1 = false;
        const err0 = {};
        (vErrors ??= []).push(err0);
        errors++;
      } else {
        var valid1 = true;
      }
      if (valid1) {
        if (data.email !== void 0 && func0.call(data, "email")) {
          var valid1 = false;
          const err1 = {};
          (vErrors ??= []).push(err1);
          errors++;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.external_id !== void 0 && func0.call(data, "external_id")) {
            var valid1 = false;
            const err2 = {};
            (vErrors ??= []).push(err2);
            errors++;
          } else {
            var valid1 = true;
          }
        }
      }
    }
    var valid0 = _errs2 === errors;
    if (valid0) {
      const err3 = { instancePath, schemaPath: "#/not", keyword: "not", params: {}, parentSchema: schema0, data };
      (vErrors ??= []).push(err3);
      errors++;
    } else {
      errors = _errs1;
      if (vErrors !== null) {
        if (_errs1) {
          vErrors.length = _errs1;
        } else {
          vErrors = null;
        }
      }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "phone_number" || key0 === "email" || key0 === "external_id" || key0 === "name" || key0 === "metadata" || key0 === "persona_id" || key0 === "agent_number")) {
          const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err4);
          errors++;
        }
      }
      if (data.phone_number !== void 0 && func0.call(data, "phone_number")) {
        let data3 = data.phone_number;
        if (typeof data3 === "string") {
          if (func4(data3) > 64) {
            const err5 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err5);
            errors++;
          }
          if (func4(data3) < 5) {
            const err6 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/minLength", keyword: "minLength", params: { limit: 5 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (!pattern0.test(data3)) {
            const err7 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/pattern", keyword: "pattern", params: {}, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data3 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.email !== void 0 && func0.call(data, "email")) {
        let data4 = data.email;
        if (typeof data4 === "string") {
          if (func4(data4) > 254) {
            const err9 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/maxLength", keyword: "maxLength", params: { limit: 254 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (func4(data4) < 3) {
            const err10 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/minLength", keyword: "minLength", params: { limit: 3 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err10);
            errors++;
          }
          if (!pattern1.test(data4)) {
            const err11 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/pattern", keyword: "pattern", params: {}, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err11);
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data4 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
      if (data.external_id !== void 0 && func0.call(data, "external_id")) {
        let data5 = data.external_id;
        if (typeof data5 === "string") {
          if (func4(data5) > 256) {
            const err13 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema3, data: data5 };
            (vErrors ??= []).push(err13);
            errors++;
          }
          if (func4(data5) < 1) {
            const err14 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema3, data: data5 };
            (vErrors ??= []).push(err14);
            errors++;
          }
        } else {
          const err15 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data5 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
      if (data.name !== void 0 && func0.call(data, "name")) {
        let data6 = data.name;
        if (typeof data6 === "string") {
          if (func4(data6) < 1) {
            const err16 = { instancePath: instancePath + "/name", schemaPath: "ContactName/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema4, data: data6 };
            (vErrors ??= []).push(err16);
            errors++;
          }
          if (!pattern2.test(data6)) {
            const err17 = { instancePath: instancePath + "/name", schemaPath: "ContactName/pattern", keyword: "pattern", params: {}, parentSchema: schema4, data: data6 };
            (vErrors ??= []).push(err17);
            errors++;
          }
        } else {
          const err18 = { instancePath: instancePath + "/name", schemaPath: "ContactName/type", keyword: "type", params: { type: "string" }, parentSchema: schema4, data: data6 };
          (vErrors ??= []).push(err18);
          errors++;
        }
      }
      if (data.metadata !== void 0 && func0.call(data, "metadata")) {
        let data7 = data.metadata;
        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        } else {
          const err19 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/type", keyword: "type", params: { type: "object" }, parentSchema: schema5, data: data7 };
          (vErrors ??= []).push(err19);
          errors++;
        }
      }
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data8 = data.persona_id;
        if (typeof data8 === "string") {
          if (func4(data8) > 256) {
            const err20 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.persona_id, data: data8 };
            (vErrors ??= []).push(err20);
            errors++;
          }
        } else {
          const err21 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.persona_id, data: data8 };
          (vErrors ??= []).push(err21);
          errors++;
        }
      }
      if (data.agent_number !== void 0 && func0.call(data, "agent_number")) {
        let data9 = data.agent_number;
        if (typeof data9 === "string") {
          if (func4(data9) > 256) {
            const err22 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.agent_number, data: data9 };
            (vErrors ??= []).push(err22);
            errors++;
          }
        } else {
          const err23 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.agent_number, data: data9 };
          (vErrors ??= []).push(err23);
          errors++;
        }
      }
    } else {
      const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err24);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateContactMerge = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["primary_contact_id", "duplicate_contact_id"], "properties": { "primary_contact_id": { "$ref": "Uuid" }, "duplicate_contact_id": { "$ref": "Uuid" } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const func0 = Object.prototype.hasOwnProperty;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.primary_contact_id === void 0 || !func0.call(data, "primary_contact_id")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "primary_contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.duplicate_contact_id === void 0 || !func0.call(data, "duplicate_contact_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duplicate_contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "primary_contact_id" || key0 === "duplicate_contact_id")) {
          const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data.primary_contact_id !== void 0 && func0.call(data, "primary_contact_id")) {
        let data0 = data.primary_contact_id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err3 = { instancePath: instancePath + "/primary_contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err3);
            errors++;
          }
        } else {
          const err4 = { instancePath: instancePath + "/primary_contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err4);
          errors++;
        }
      }
      if (data.duplicate_contact_id !== void 0 && func0.call(data, "duplicate_contact_id")) {
        let data1 = data.duplicate_contact_id;
        if (typeof data1 === "string") {
          if (!formats0.test(data1)) {
            const err5 = { instancePath: instancePath + "/duplicate_contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data1 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/duplicate_contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data1 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
    } else {
      const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err7);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryResolve = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["contact_id"], "minProperties": 2, "maxProperties": 2, "x-expected": "contact_id and exactly one of persona_id and agent_number", "properties": { "contact_id": { "$ref": "Uuid" }, "persona_id": { "$ref": "PersonaId" }, "agent_number": { "$ref": "PhoneNumber" } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  const pattern0 = new RegExp("^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length > 2) {
        const err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 2 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (Object.keys(data).length < 2) {
        const err1 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 2 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.contact_id === void 0 || !func0.call(data, "contact_id")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "contact_id" || key0 === "persona_id" || key0 === "agent_number")) {
          const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.contact_id !== void 0 && func0.call(data, "contact_id")) {
        let data0 = data.contact_id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err4 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data1 = data.persona_id;
        if (typeof data1 === "string") {
          if (func3(data1) > 256) {
            const err6 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (func3(data1) < 1) {
            const err7 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.agent_number !== void 0 && func0.call(data, "agent_number")) {
        let data2 = data.agent_number;
        if (typeof data2 === "string") {
          if (func3(data2) > 64) {
            const err9 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (func3(data2) < 5) {
            const err10 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/minLength", keyword: "minLength", params: { limit: 5 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
          if (!pattern0.test(data2)) {
            const err11 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/pattern", keyword: "pattern", params: {}, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
    } else {
      const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err13);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryUpdate = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "properties": { "open_items": { "type": "array", "maxItems": 100, "items": { "$ref": "MemoryOpenItemUpdate" } }, "entities": { "type": "array", "maxItems": 100, "items": { "$ref": "MemoryEntityUpdate" } } } };
  const func0 = Object.prototype.hasOwnProperty;
  const schema1 = { "type": "object", "additionalProperties": false, "required": ["type", "description", "priority"], "properties": { "type": { "$ref": "MemoryWord" }, "description": { "$ref": "MemoryText" }, "priority": { "$ref": "MemoryWord" }, "created_at": { "type": "string", "format": "date-time", "maxLength": 64, "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "related_to": { "type": ["object", "null"], "allOf": [{ "if": { "type": ["object"] }, "then": { "$ref": "MemoryEntityReferenceUpdate" } }] } } };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "string", "maxLength": 8192 };
  const func5 = codePoints;
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  const schema5 = { "type": "object", "additionalProperties": false, "required": ["entity_type", "entity_id"], "properties": { "entity_type": { "$ref": "MemoryWord" }, "entity_id": { "$ref": "MemoryWord" } } };
  function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.entity_type === void 0 || !func0.call(data, "entity_type")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_type" }, parentSchema: schema5, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.entity_id === void 0 || !func0.call(data, "entity_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_id" }, parentSchema: schema5, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "entity_type" || key0 === "entity_id")) {
          const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema5, data };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data.entity_type !== void 0 && func0.call(data, "entity_type")) {
        let data0 = data.entity_type;
        if (typeof data0 === "string") {
          if (func5(data0) > 256) {
            const err3 = { instancePath: instancePath + "/entity_type", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data0 };
            (vErrors ??= []).push(err3);
            errors++;
          }
          if (func5(data0) < 1) {
            const err4 = { instancePath: instancePath + "/entity_type", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/entity_type", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.entity_id !== void 0 && func0.call(data, "entity_id")) {
        let data1 = data.entity_id;
        if (typeof data1 === "string") {
          if (func5(data1) > 256) {
            const err6 = { instancePath: instancePath + "/entity_id", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (func5(data1) < 1) {
            const err7 = { instancePath: instancePath + "/entity_id", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/entity_id", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
    } else {
      const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema5, data };
      (vErrors ??= []).push(err9);
      errors++;
    }
    validate2.errors = vErrors;
    return errors === 0;
  }
  function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0 || !func0.call(data, "type")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, parentSchema: schema1, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.description === void 0 || !func0.call(data, "description")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, parentSchema: schema1, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.priority === void 0 || !func0.call(data, "priority")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "priority" }, parentSchema: schema1, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "type" || key0 === "description" || key0 === "priority" || key0 === "created_at" || key0 === "related_to")) {
          const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema1, data };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.type !== void 0 && func0.call(data, "type")) {
        let data0 = data.type;
        if (typeof data0 === "string") {
          if (func5(data0) > 256) {
            const err4 = { instancePath: instancePath + "/type", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func5(data0) < 1) {
            const err5 = { instancePath: instancePath + "/type", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data0 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/type", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data0 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.description !== void 0 && func0.call(data, "description")) {
        let data1 = data.description;
        if (typeof data1 === "string") {
          if (func5(data1) > 8192) {
            const err7 = { instancePath: instancePath + "/description", schemaPath: "MemoryText/maxLength", keyword: "maxLength", params: { limit: 8192 }, parentSchema: schema3, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/description", schemaPath: "MemoryText/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.priority !== void 0 && func0.call(data, "priority")) {
        let data2 = data.priority;
        if (typeof data2 === "string") {
          if (func5(data2) > 256) {
            const err9 = { instancePath: instancePath + "/priority", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (func5(data2) < 1) {
            const err10 = { instancePath: instancePath + "/priority", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/priority", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data2 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
      if (data.created_at !== void 0 && func0.call(data, "created_at")) {
        let data3 = data.created_at;
        if (typeof data3 === "string") {
          if (func5(data3) > 64) {
            const err12 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema1.properties.created_at, data: data3 };
            (vErrors ??= []).push(err12);
            errors++;
          }
          if (!formats0.test(data3)) {
            const err13 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema1.properties.created_at, data: data3 };
            (vErrors ??= []).push(err13);
            errors++;
          }
        } else {
          const err14 = { instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema1.properties.created_at, data: data3 };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
      if (data.related_to !== void 0 && func0.call(data, "related_to")) {
        let data4 = data.related_to;
        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
          const err15 = { instancePath: instancePath + "/related_to", schemaPath: "#/properties/related_to/type", keyword: "type", params: { type: schema1.properties.related_to.type }, parentSchema: schema1.properties.related_to, data: data4 };
          (vErrors ??= []).push(err15);
          errors++;
        }
        const _errs16 = errors;
        let valid5 = true;
        const _errs17 = errors;
        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
          const err16 = {};
          (vErrors ??= []).push(err16);
          errors++;
        }
        var _valid0 = _errs17 === errors;
        errors = _errs16;
        if (vErrors !== null) {
          if (_errs16) {
            vErrors.length = _errs16;
          } else {
            vErrors = null;
          }
        }
        if (_valid0) {
          const _errs19 = errors;
          if (!validate2.call(this, data4, { instancePath: instancePath + "/related_to", parentData: data, parentDataProperty: "related_to", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
            errors = vErrors.length;
          }
          var _valid0 = _errs19 === errors;
          valid5 = _valid0;
        }
        if (!valid5) {
          const err17 = { instancePath: instancePath + "/related_to", schemaPath: "#/properties/related_to/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, parentSchema: schema1.properties.related_to.allOf[0], data: data4 };
          (vErrors ??= []).push(err17);
          errors++;
        }
      }
    } else {
      const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema1, data };
      (vErrors ??= []).push(err18);
      errors++;
    }
    validate1.errors = vErrors;
    return errors === 0;
  }
  const schema8 = { "type": "object", "additionalProperties": false, "required": ["entity_type", "entity_id", "status"], "properties": { "entity_type": { "$ref": "MemoryWord" }, "entity_id": { "$ref": "MemoryWord" }, "facts": { "type": "object", "additionalProperties": { "$ref": "MemoryText" } }, "status": { "$ref": "MemoryWord" }, "last_discussed_at": { "type": "string", "format": "date-time", "maxLength": 64, "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } }, "notes": { "type": ["string", "null"], "maxLength": 8192 } } };
  function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.entity_type === void 0 || !func0.call(data, "entity_type")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_type" }, parentSchema: schema8, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.entity_id === void 0 || !func0.call(data, "entity_id")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entity_id" }, parentSchema: schema8, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.status === void 0 || !func0.call(data, "status")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, parentSchema: schema8, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "entity_type" || key0 === "entity_id" || key0 === "facts" || key0 === "status" || key0 === "last_discussed_at" || key0 === "notes")) {
          const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema8, data };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.entity_type !== void 0 && func0.call(data, "entity_type")) {
        let data0 = data.entity_type;
        if (typeof data0 === "string") {
          if (func5(data0) > 256) {
            const err4 = { instancePath: instancePath + "/entity_type", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func5(data0) < 1) {
            const err5 = { instancePath: instancePath + "/entity_type", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data0 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/entity_type", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data0 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.entity_id !== void 0 && func0.call(data, "entity_id")) {
        let data1 = data.entity_id;
        if (typeof data1 === "string") {
          if (func5(data1) > 256) {
            const err7 = { instancePath: instancePath + "/entity_id", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
          if (func5(data1) < 1) {
            const err8 = { instancePath: instancePath + "/entity_id", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/entity_id", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.facts !== void 0 && func0.call(data, "facts")) {
        let data2 = data.facts;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
          for (const key1 of Object.keys(data2)) {
            let data3 = data2[key1];
            if (typeof data3 === "string") {
              if (func5(data3) > 8192) {
                const err10 = { instancePath: instancePath + "/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "MemoryText/maxLength", keyword: "maxLength", params: { limit: 8192 }, parentSchema: schema3, data: data3 };
                (vErrors ??= []).push(err10);
                errors++;
              }
            } else {
              const err11 = { instancePath: instancePath + "/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "MemoryText/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data3 };
              (vErrors ??= []).push(err11);
              errors++;
            }
          }
        } else {
          const err12 = { instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "object" }, parentSchema: schema8.properties.facts, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
      if (data.status !== void 0 && func0.call(data, "status")) {
        let data4 = data.status;
        if (typeof data4 === "string") {
          if (func5(data4) > 256) {
            const err13 = { instancePath: instancePath + "/status", schemaPath: "MemoryWord/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err13);
            errors++;
          }
          if (func5(data4) < 1) {
            const err14 = { instancePath: instancePath + "/status", schemaPath: "MemoryWord/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err14);
            errors++;
          }
        } else {
          const err15 = { instancePath: instancePath + "/status", schemaPath: "MemoryWord/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data4 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
      if (data.last_discussed_at !== void 0 && func0.call(data, "last_discussed_at")) {
        let data5 = data.last_discussed_at;
        if (typeof data5 === "string") {
          if (func5(data5) > 64) {
            const err16 = { instancePath: instancePath + "/last_discussed_at", schemaPath: "#/properties/last_discussed_at/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema8.properties.last_discussed_at, data: data5 };
            (vErrors ??= []).push(err16);
            errors++;
          }
          if (!formats0.test(data5)) {
            const err17 = { instancePath: instancePath + "/last_discussed_at", schemaPath: "#/properties/last_discussed_at/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema8.properties.last_discussed_at, data: data5 };
            (vErrors ??= []).push(err17);
            errors++;
          }
        } else {
          const err18 = { instancePath: instancePath + "/last_discussed_at", schemaPath: "#/properties/last_discussed_at/type", keyword: "type", params: { type: "string" }, parentSchema: schema8.properties.last_discussed_at, data: data5 };
          (vErrors ??= []).push(err18);
          errors++;
        }
      }
      if (data.notes !== void 0 && func0.call(data, "notes")) {
        let data6 = data.notes;
        if (typeof data6 !== "string" && data6 !== null) {
          const err19 = { instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/type", keyword: "type", params: { type: schema8.properties.notes.type }, parentSchema: schema8.properties.notes, data: data6 };
          (vErrors ??= []).push(err19);
          errors++;
        }
        if (typeof data6 === "string") {
          if (func5(data6) > 8192) {
            const err20 = { instancePath: instancePath + "/notes", schemaPath: "#/properties/notes/maxLength", keyword: "maxLength", params: { limit: 8192 }, parentSchema: schema8.properties.notes, data: data6 };
            (vErrors ??= []).push(err20);
            errors++;
          }
        }
      }
    } else {
      const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema8, data };
      (vErrors ??= []).push(err21);
      errors++;
    }
    validate5.errors = vErrors;
    return errors === 0;
  }
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "open_items" || key0 === "entities")) {
          const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err0);
          errors++;
        }
      }
      if (data.open_items !== void 0 && func0.call(data, "open_items")) {
        let data0 = data.open_items;
        if (Array.isArray(data0)) {
          if (data0.length > 100) {
            const err1 = { instancePath: instancePath + "/open_items", schemaPath: "#/properties/open_items/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.open_items, data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validate1.call(this, data0[i0], { instancePath: instancePath + "/open_items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err2 = { instancePath: instancePath + "/open_items", schemaPath: "#/properties/open_items/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.open_items, data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data.entities !== void 0 && func0.call(data, "entities")) {
        let data2 = data.entities;
        if (Array.isArray(data2)) {
          if (data2.length > 100) {
            const err3 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.entities, data: data2 };
            (vErrors ??= []).push(err3);
            errors++;
          }
          const len1 = data2.length;
          for (let i1 = 0; i1 < len1; i1++) {
            if (!validate5.call(this, data2[i1], { instancePath: instancePath + "/entities/" + i1, parentData: data2, parentDataProperty: i1, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err4 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.entities, data: data2 };
          (vErrors ??= []).push(err4);
          errors++;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err5);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryMessagesCreate = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["messages"], "not": { "type": "object", "required": ["call_id", "conversation_id"], "properties": { "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } }, "x-expected": "call_id or conversation_id, not both", "properties": { "messages": { "type": "array", "minItems": 1, "maxItems": 100, "items": { "$ref": "MemoryMessageCreate" } }, "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } };
  const schema1 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const schema3 = { "type": "object", "additionalProperties": false, "required": ["role", "content", "channel"], "properties": { "role": { "$ref": "MemoryRole" }, "content": { "$ref": "MemoryMessageContent" }, "channel": { "$ref": "MemoryChannel" }, "timestamp": { "type": "string", "format": "date-time", "maxLength": 64, "x-words": { "format": "a time such as 2026-03-02T09:15:00Z, which the calendar has" } } } };
  const schema4 = { "type": "string", "enum": ["user", "assistant"] };
  const schema5 = { "type": "string", "minLength": 1, "maxLength": 8192 };
  const schema6 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const formats0 = /^(?!0000|0001-01-01.*\+|9999-12-31.*-\d\d:\d\d$)(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
  function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.role === void 0 || !func0.call(data, "role")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, parentSchema: schema3, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (data.content === void 0 || !func0.call(data, "content")) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "content" }, parentSchema: schema3, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.channel === void 0 || !func0.call(data, "channel")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "channel" }, parentSchema: schema3, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "role" || key0 === "content" || key0 === "channel" || key0 === "timestamp")) {
          const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema3, data };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.role !== void 0 && func0.call(data, "role")) {
        let data0 = data.role;
        if (typeof data0 !== "string") {
          const err4 = { instancePath: instancePath + "/role", schemaPath: "MemoryRole/type", keyword: "type", params: { type: "string" }, parentSchema: schema4, data: data0 };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (!(data0 === "user" || data0 === "assistant")) {
          const err5 = { instancePath: instancePath + "/role", schemaPath: "MemoryRole/enum", keyword: "enum", params: { allowedValues: schema4.enum }, parentSchema: schema4, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.content !== void 0 && func0.call(data, "content")) {
        let data1 = data.content;
        if (typeof data1 === "string") {
          if (func3(data1) > 8192) {
            const err6 = { instancePath: instancePath + "/content", schemaPath: "MemoryMessageContent/maxLength", keyword: "maxLength", params: { limit: 8192 }, parentSchema: schema5, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (func3(data1) < 1) {
            const err7 = { instancePath: instancePath + "/content", schemaPath: "MemoryMessageContent/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema5, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/content", schemaPath: "MemoryMessageContent/type", keyword: "type", params: { type: "string" }, parentSchema: schema5, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.channel !== void 0 && func0.call(data, "channel")) {
        let data2 = data.channel;
        if (typeof data2 === "string") {
          if (func3(data2) > 256) {
            const err9 = { instancePath: instancePath + "/channel", schemaPath: "MemoryChannel/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema6, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (func3(data2) < 1) {
            const err10 = { instancePath: instancePath + "/channel", schemaPath: "MemoryChannel/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema6, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/channel", schemaPath: "MemoryChannel/type", keyword: "type", params: { type: "string" }, parentSchema: schema6, data: data2 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
      if (data.timestamp !== void 0 && func0.call(data, "timestamp")) {
        let data3 = data.timestamp;
        if (typeof data3 === "string") {
          if (func3(data3) > 64) {
            const err12 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema3.properties.timestamp, data: data3 };
            (vErrors ??= []).push(err12);
            errors++;
          }
          if (!formats0.test(data3)) {
            const err13 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/format", keyword: "format", params: { format: "date-time" }, parentSchema: schema3.properties.timestamp, data: data3 };
            (vErrors ??= []).push(err13);
            errors++;
          }
        } else {
          const err14 = { instancePath: instancePath + "/timestamp", schemaPath: "#/properties/timestamp/type", keyword: "type", params: { type: "string" }, parentSchema: schema3.properties.timestamp, data: data3 };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
    } else {
      const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema3, data };
      (vErrors ??= []).push(err15);
      errors++;
    }
    validate1.errors = vErrors;
    return errors === 0;
  }
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs1 = errors;
    const _errs2 = errors;
    if (errors === _errs2) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.call_id === void 0 || !func0.call(data, "call_id")) && (missing0 = "call_id") || (data.conversation_id === void 0 || !func0.call(data, "conversation_id")) && (missing0 = "conversation_id")) {
          const err0 = {};
          (vErrors ??= []).push(err0);
          errors++;
        } else {
          if (data.call_id !== void 0 && func0.call(data, "call_id")) {
            let data0 = data.call_id;
            const _errs4 = errors;
            const _errs5 = errors;
            if (errors === _errs5) {
              if (typeof data0 === "string") {
                if (func3(data0) > 256) {
                  const err1 = {};
                  (vErrors ??= []).push(err1);
                  errors++;
                } else {
                  if (func3(data0) < 1) {
                    const err2 = {};
                    (vErrors ??= []).push(err2);
                    errors++;
                  }
                }
              } else {
                const err3 = {};
                (vErrors ??= []).push(err3);
                errors++;
              }
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
              let data1 = data.conversation_id;
              const _errs7 = errors;
              const _errs8 = errors;
              if (errors === _errs8) {
                if (typeof data1 === "string") {
                  if (func3(data1) > 256) {
                    const err4 = {};
                    (vErrors ??= []).push(err4);
                    errors++;
                  } else {
                    if (func3(data1) < 1) {
                      const err5 = {};
                      (vErrors ??= []).push(err5);
                      errors++;
                    }
                  }
                } else {
                  const err6 = {};
                  (vErrors ??= []).push(err6);
                  errors++;
                }
              }
              var valid1 = _errs7 === errors;
            } else {
              var valid1 = true;
            }
          }
        }
      } else {
        const err7 = {};
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    var valid0 = _errs2 === errors;
    if (valid0) {
      const err8 = { instancePath, schemaPath: "#/not", keyword: "not", params: {}, parentSchema: schema0, data };
      (vErrors ??= []).push(err8);
      errors++;
    } else {
      errors = _errs1;
      if (vErrors !== null) {
        if (_errs1) {
          vErrors.length = _errs1;
        } else {
          vErrors = null;
        }
      }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.messages === void 0 || !func0.call(data, "messages")) {
        const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "messages" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err9);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "messages" || key0 === "call_id" || key0 === "conversation_id")) {
          const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.messages !== void 0 && func0.call(data, "messages")) {
        let data2 = data.messages;
        if (Array.isArray(data2)) {
          if (data2.length > 100) {
            const err11 = { instancePath: instancePath + "/messages", schemaPath: "#/properties/messages/maxItems", keyword: "maxItems", params: { limit: 100 }, parentSchema: schema0.properties.messages, data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
          if (data2.length < 1) {
            const err12 = { instancePath: instancePath + "/messages", schemaPath: "#/properties/messages/minItems", keyword: "minItems", params: { limit: 1 }, parentSchema: schema0.properties.messages, data: data2 };
            (vErrors ??= []).push(err12);
            errors++;
          }
          const len0 = data2.length;
          for (let i0 = 0; i0 < len0; i0++) {
            if (!validate1.call(this, data2[i0], { instancePath: instancePath + "/messages/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err13 = { instancePath: instancePath + "/messages", schemaPath: "#/properties/messages/type", keyword: "type", params: { type: "array" }, parentSchema: schema0.properties.messages, data: data2 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.call_id !== void 0 && func0.call(data, "call_id")) {
        let data4 = data.call_id;
        if (typeof data4 === "string") {
          if (func3(data4) > 256) {
            const err14 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema1, data: data4 };
            (vErrors ??= []).push(err14);
            errors++;
          }
          if (func3(data4) < 1) {
            const err15 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data4 };
            (vErrors ??= []).push(err15);
            errors++;
          }
        } else {
          const err16 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data4 };
          (vErrors ??= []).push(err16);
          errors++;
        }
      }
      if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
        let data5 = data.conversation_id;
        if (typeof data5 === "string") {
          if (func3(data5) > 256) {
            const err17 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data5 };
            (vErrors ??= []).push(err17);
            errors++;
          }
          if (func3(data5) < 1) {
            const err18 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data5 };
            (vErrors ??= []).push(err18);
            errors++;
          }
        } else {
          const err19 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data5 };
          (vErrors ??= []).push(err19);
          errors++;
        }
      }
    } else {
      const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err20);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryFactsUpdate = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["facts"], "not": { "type": "object", "required": ["call_id", "conversation_id"], "properties": { "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } }, "x-expected": "call_id or conversation_id, not both", "properties": { "facts": { "$ref": "MemoryFacts" }, "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } };
  const schema1 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs1 = errors;
    const _errs2 = errors;
    if (errors === _errs2) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.call_id === void 0 || !func0.call(data, "call_id")) && (missing0 = "call_id") || (data.conversation_id === void 0 || !func0.call(data, "conversation_id")) && (missing0 = "conversation_id")) {
          const err0 = {};
          (vErrors ??= []).push(err0);
          errors++;
        } else {
          if (data.call_id !== void 0 && func0.call(data, "call_id")) {
            let data0 = data.call_id;
            const _errs4 = errors;
            const _errs5 = errors;
            if (errors === _errs5) {
              if (typeof data0 === "string") {
                if (func3(data0) > 256) {
                  const err1 = {};
                  (vErrors ??= []).push(err1);
                  errors++;
                } else {
                  if (func3(data0) < 1) {
                    const err2 = {};
                    (vErrors ??= []).push(err2);
                    errors++;
                  }
                }
              } else {
                const err3 = {};
                (vErrors ??= []).push(err3);
                errors++;
              }
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
              let data1 = data.conversation_id;
              const _errs7 = errors;
              const _errs8 = errors;
              if (errors === _errs8) {
                if (typeof data1 === "string") {
                  if (func3(data1) > 256) {
                    const err4 = {};
                    (vErrors ??= []).push(err4);
                    errors++;
                  } else {
                    if (func3(data1) < 1) {
                      const err5 = {};
                      (vErrors ??= []).push(err5);
                      errors++;
                    }
                  }
                } else {
                  const err6 = {};
                  (vErrors ??= []).push(err6);
                  errors++;
                }
              }
              var valid1 = _errs7 === errors;
            } else {
              var valid1 = true;
            }
          }
        }
      } else {
        const err7 = {};
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    var valid0 = _errs2 === errors;
    if (valid0) {
      const err8 = { instancePath, schemaPath: "#/not", keyword: "not", params: {}, parentSchema: schema0, data };
      (vErrors ??= []).push(err8);
      errors++;
    } else {
      errors = _errs1;
      if (vErrors !== null) {
        if (_errs1) {
          vErrors.length = _errs1;
        } else {
          vErrors = null;
        }
      }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.facts === void 0 || !func0.call(data, "facts")) {
        const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "facts" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err9);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "facts" || key0 === "call_id" || key0 === "conversation_id")) {
          const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.facts !== void 0 && func0.call(data, "facts")) {
        let data2 = data.facts;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        } else {
          const err11 = { instancePath: instancePath + "/facts", schemaPath: "MemoryFacts/type", keyword: "type", params: { type: "object" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err11);
          errors++;
        }
      }
      if (data.call_id !== void 0 && func0.call(data, "call_id")) {
        let data3 = data.call_id;
        if (typeof data3 === "string") {
          if (func3(data3) > 256) {
            const err12 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err12);
            errors++;
          }
          if (func3(data3) < 1) {
            const err13 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err13);
            errors++;
          }
        } else {
          const err14 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data3 };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
      if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
        let data4 = data.conversation_id;
        if (typeof data4 === "string") {
          if (func3(data4) > 256) {
            const err15 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err15);
            errors++;
          }
          if (func3(data4) < 1) {
            const err16 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err16);
            errors++;
          }
        } else {
          const err17 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data4 };
          (vErrors ??= []).push(err17);
          errors++;
        }
      }
    } else {
      const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err18);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemorySummaryUpdate = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["summary"], "not": { "type": "object", "required": ["call_id", "conversation_id"], "properties": { "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } }, "x-expected": "call_id or conversation_id, not both", "properties": { "summary": { "$ref": "MemorySummary" }, "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } };
  const schema1 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "string", "maxLength": 16384 };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs1 = errors;
    const _errs2 = errors;
    if (errors === _errs2) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.call_id === void 0 || !func0.call(data, "call_id")) && (missing0 = "call_id") || (data.conversation_id === void 0 || !func0.call(data, "conversation_id")) && (missing0 = "conversation_id")) {
          const err0 = {};
          (vErrors ??= []).push(err0);
          errors++;
        } else {
          if (data.call_id !== void 0 && func0.call(data, "call_id")) {
            let data0 = data.call_id;
            const _errs4 = errors;
            const _errs5 = errors;
            if (errors === _errs5) {
              if (typeof data0 === "string") {
                if (func3(data0) > 256) {
                  const err1 = {};
                  (vErrors ??= []).push(err1);
                  errors++;
                } else {
                  if (func3(data0) < 1) {
                    const err2 = {};
                    (vErrors ??= []).push(err2);
                    errors++;
                  }
                }
              } else {
                const err3 = {};
                (vErrors ??= []).push(err3);
                errors++;
              }
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
              let data1 = data.conversation_id;
              const _errs7 = errors;
              const _errs8 = errors;
              if (errors === _errs8) {
                if (typeof data1 === "string") {
                  if (func3(data1) > 256) {
                    const err4 = {};
                    (vErrors ??= []).push(err4);
                    errors++;
                  } else {
                    if (func3(data1) < 1) {
                      const err5 = {};
                      (vErrors ??= []).push(err5);
                      errors++;
                    }
                  }
                } else {
                  const err6 = {};
                  (vErrors ??= []).push(err6);
                  errors++;
                }
              }
              var valid1 = _errs7 === errors;
            } else {
              var valid1 = true;
            }
          }
        }
      } else {
        const err7 = {};
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    var valid0 = _errs2 === errors;
    if (valid0) {
      const err8 = { instancePath, schemaPath: "#/not", keyword: "not", params: {}, parentSchema: schema0, data };
      (vErrors ??= []).push(err8);
      errors++;
    } else {
      errors = _errs1;
      if (vErrors !== null) {
        if (_errs1) {
          vErrors.length = _errs1;
        } else {
          vErrors = null;
        }
      }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.summary === void 0 || !func0.call(data, "summary")) {
        const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err9);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "summary" || key0 === "call_id" || key0 === "conversation_id")) {
          const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.summary !== void 0 && func0.call(data, "summary")) {
        let data2 = data.summary;
        if (typeof data2 === "string") {
          if (func3(data2) > 16384) {
            const err11 = { instancePath: instancePath + "/summary", schemaPath: "MemorySummary/maxLength", keyword: "maxLength", params: { limit: 16384 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/summary", schemaPath: "MemorySummary/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
      if (data.call_id !== void 0 && func0.call(data, "call_id")) {
        let data3 = data.call_id;
        if (typeof data3 === "string") {
          if (func3(data3) > 256) {
            const err13 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err13);
            errors++;
          }
          if (func3(data3) < 1) {
            const err14 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err14);
            errors++;
          }
        } else {
          const err15 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data3 };
          (vErrors ??= []).push(err15);
          errors++;
        }
      }
      if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
        let data4 = data.conversation_id;
        if (typeof data4 === "string") {
          if (func3(data4) > 256) {
            const err16 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err16);
            errors++;
          }
          if (func3(data4) < 1) {
            const err17 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err17);
            errors++;
          }
        } else {
          const err18 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data4 };
          (vErrors ??= []).push(err18);
          errors++;
        }
      }
    } else {
      const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err19);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryReset = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["contact_id"], "minProperties": 2, "maxProperties": 2, "x-expected": "contact_id and exactly one of persona_id and agent_number", "properties": { "contact_id": { "$ref": "Uuid" }, "persona_id": { "$ref": "PersonaId" }, "agent_number": { "$ref": "PhoneNumber" } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  const pattern0 = new RegExp("^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length > 2) {
        const err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 2 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      if (Object.keys(data).length < 2) {
        const err1 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 2 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err1);
        errors++;
      }
      if (data.contact_id === void 0 || !func0.call(data, "contact_id")) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contact_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err2);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "contact_id" || key0 === "persona_id" || key0 === "agent_number")) {
          const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.contact_id !== void 0 && func0.call(data, "contact_id")) {
        let data0 = data.contact_id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err4 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/contact_id", schemaPath: "Uuid/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data1 = data.persona_id;
        if (typeof data1 === "string") {
          if (func3(data1) > 256) {
            const err6 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
          if (func3(data1) < 1) {
            const err7 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err8);
          errors++;
        }
      }
      if (data.agent_number !== void 0 && func0.call(data, "agent_number")) {
        let data2 = data.agent_number;
        if (typeof data2 === "string") {
          if (func3(data2) > 64) {
            const err9 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (func3(data2) < 5) {
            const err10 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/minLength", keyword: "minLength", params: { limit: 5 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
          if (!pattern0.test(data2)) {
            const err11 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/pattern", keyword: "pattern", params: {}, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        }
      }
    } else {
      const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err13);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const validateMemoryEnable = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["memory_enabled"], "minProperties": 3, "maxProperties": 3, "not": { "anyOf": [{ "type": "object", "required": ["persona_id", "pathway_id"], "properties": { "persona_id": { "$ref": "PersonaId" }, "pathway_id": { "$ref": "PathwayId" } } }, { "type": "object", "required": ["persona_id", "version_number"], "properties": { "persona_id": { "$ref": "PersonaId" }, "version_number": { "$ref": "PathwayVersionNumber" } } }, { "type": "object", "required": ["version_id", "pathway_id"], "properties": { "version_id": { "$ref": "PersonaVersionId" }, "pathway_id": { "$ref": "PathwayId" } } }, { "type": "object", "required": ["version_id", "version_number"], "properties": { "version_id": { "$ref": "PersonaVersionId" }, "version_number": { "$ref": "PathwayVersionNumber" } } }], "x-words": { "anyOf": "an object with persona_id and pathway_id, an object with persona_id and version_number, an object with version_id and pathway_id, an object with version_id and version_number" } }, "x-expected": "memory_enabled, and either persona_id with version_id or pathway_id with version_number", "properties": { "memory_enabled": { "type": "boolean" }, "persona_id": { "$ref": "PersonaId" }, "version_id": { "$ref": "PersonaVersionId" }, "pathway_id": { "$ref": "PathwayId" }, "version_number": { "$ref": "PathwayVersionNumber" } } };
  const schema1 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema4 = { "type": "integer", "minimum": 0, "maximum": 2147483647 };
  const schema5 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const _errs1 = errors;
    const _errs2 = errors;
    const _errs3 = errors;
    let passing0 = 0;
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.persona_id === void 0 || !func0.call(data, "persona_id")) && (missing0 = "persona_id") || (data.pathway_id === void 0 || !func0.call(data, "pathway_id")) && (missing0 = "pathway_id")) {
          const err0 = {};
          (vErrors ??= []).push(err0);
          errors++;
        } else {
          if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
            let data0 = data.persona_id;
            const _errs6 = errors;
            const _errs7 = errors;
            if (errors === _errs7) {
              if (typeof data0 === "string") {
                if (func3(data0) > 256) {
                  const err1 = {};
                  (vErrors ??= []).push(err1);
                  errors++;
                } else {
                  if (func3(data0) < 1) {
                    const err2 = {};
                    (vErrors ??= []).push(err2);
                    errors++;
                  }
                }
              } else {
                const err3 = {};
                (vErrors ??= []).push(err3);
                errors++;
              }
            }
            var valid1 = _errs6 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.pathway_id !== void 0 && func0.call(data, "pathway_id")) {
              let data1 = data.pathway_id;
              const _errs9 = errors;
              const _errs10 = errors;
              if (errors === _errs10) {
                if (typeof data1 === "string") {
                  if (func3(data1) > 256) {
                    const err4 = {};
                    (vErrors ??= []).push(err4);
                    errors++;
                  } else {
                    if (func3(data1) < 1) {
                      const err5 = {};
                      (vErrors ??= []).push(err5);
                      errors++;
                    }
                  }
                } else {
                  const err6 = {};
                  (vErrors ??= []).push(err6);
                  errors++;
                }
              }
              var valid1 = _errs9 === errors;
            } else {
              var valid1 = true;
            }
          }
        }
      } else {
        const err7 = {};
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    if (_valid0) {
      passing0++;
    }
    const _errs12 = errors;
    if (errors === _errs12) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing1;
        if ((data.persona_id === void 0 || !func0.call(data, "persona_id")) && (missing1 = "persona_id") || (data.version_number === void 0 || !func0.call(data, "version_number")) && (missing1 = "version_number")) {
          const err8 = {};
          (vErrors ??= []).push(err8);
          errors++;
        } else {
          if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
            let data2 = data.persona_id;
            const _errs14 = errors;
            const _errs15 = errors;
            if (errors === _errs15) {
              if (typeof data2 === "string") {
                if (func3(data2) > 256) {
                  const err9 = {};
                  (vErrors ??= []).push(err9);
                  errors++;
                } else {
                  if (func3(data2) < 1) {
                    const err10 = {};
                    (vErrors ??= []).push(err10);
                    errors++;
                  }
                }
              } else {
                const err11 = {};
                (vErrors ??= []).push(err11);
                errors++;
              }
            }
            var valid4 = _errs14 === errors;
          } else {
            var valid4 = true;
          }
          if (valid4) {
            if (data.version_number !== void 0 && func0.call(data, "version_number")) {
              let data3 = data.version_number;
              const _errs17 = errors;
              const _errs18 = errors;
              if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                const err12 = {};
                (vErrors ??= []).push(err12);
                errors++;
              }
              if (errors === _errs18) {
                if (typeof data3 == "number" && isFinite(data3)) {
                  if (data3 > 2147483647 || isNaN(data3)) {
                    const err13 = {};
                    (vErrors ??= []).push(err13);
                    errors++;
                  } else {
                    if (data3 < 0 || isNaN(data3)) {
                      const err14 = {};
                      (vErrors ??= []).push(err14);
                      errors++;
                    }
                  }
                }
              }
              var valid4 = _errs17 === errors;
            } else {
              var valid4 = true;
            }
          }
        }
      } else {
        const err15 = {};
        (vErrors ??= []).push(err15);
        errors++;
      }
    }
    var _valid1 = _errs12 === errors;
    if (_valid1) {
      passing0++;
    }
    const _errs20 = errors;
    if (errors === _errs20) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing2;
        if ((data.version_id === void 0 || !func0.call(data, "version_id")) && (missing2 = "version_id") || (data.pathway_id === void 0 || !func0.call(data, "pathway_id")) && (missing2 = "pathway_id")) {
          const err16 = {};
          (vErrors ??= []).push(err16);
          errors++;
        } else {
          if (data.version_id !== void 0 && func0.call(data, "version_id")) {
            let data4 = data.version_id;
            const _errs22 = errors;
            const _errs23 = errors;
            if (errors === _errs23) {
              if (typeof data4 === "string") {
                if (func3(data4) > 256) {
                  const err17 = {};
                  (vErrors ??= []).push(err17);
                  errors++;
                } else {
                  if (func3(data4) < 1) {
                    const err18 = {};
                    (vErrors ??= []).push(err18);
                    errors++;
                  }
                }
              } else {
                const err19 = {};
                (vErrors ??= []).push(err19);
                errors++;
              }
            }
            var valid7 = _errs22 === errors;
          } else {
            var valid7 = true;
          }
          if (valid7) {
            if (data.pathway_id !== void 0 && func0.call(data, "pathway_id")) {
              let data5 = data.pathway_id;
              const _errs25 = errors;
              const _errs26 = errors;
              if (errors === _errs26) {
                if (typeof data5 === "string") {
                  if (func3(data5) > 256) {
                    const err20 = {};
                    (vErrors ??= []).push(err20);
                    errors++;
                  } else {
                    if (func3(data5) < 1) {
                      const err21 = {};
                      (vErrors ??= []).push(err21);
                      errors++;
                    }
                  }
                } else {
                  const err22 = {};
                  (vErrors ??= []).push(err22);
                  errors++;
                }
              }
              var valid7 = _errs25 === errors;
            } else {
              var valid7 = true;
            }
          }
        }
      } else {
        const err23 = {};
        (vErrors ??= []).push(err23);
        errors++;
      }
    }
    var _valid2 = _errs20 === errors;
    if (_valid2) {
      passing0++;
    }
    const _errs28 = errors;
    if (errors === _errs28) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing3;
        if ((data.version_id === void 0 || !func0.call(data, "version_id")) && (missing3 = "version_id") || (data.version_number === void 0 || !func0.call(data, "version_number")) && (missing3 = "version_number")) {
          const err24 = {};
          (vErrors ??= []).push(err24);
          errors++;
        } else {
          if (data.version_id !== void 0 && func0.call(data, "version_id")) {
            let data6 = data.version_id;
            const _errs30 = errors;
            const _errs31 = errors;
            if (errors === _errs31) {
              if (typeof data6 === "string") {
                if (func3(data6) > 256) {
                  const err25 = {};
                  (vErrors ??= []).push(err25);
                  errors++;
                } else {
                  if (func3(data6) < 1) {
                    const err26 = {};
                    (vErrors ??= []).push(err26);
                    errors++;
                  }
                }
              } else {
                const err27 = {};
                (vErrors ??= []).push(err27);
                errors++;
              }
            }
            var valid10 = _errs30 === errors;
          } else {
            var valid10 = true;
          }
          if (valid10) {
            if (data.version_number !== void 0 && func0.call(data, "version_number")) {
              let data7 = data.version_number;
              const _errs33 = errors;
              const _errs34 = errors;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                const err28 = {};
                (vErrors ??= []).push(err28);
                errors++;
              }
              if (errors === _errs34) {
                if (typeof data7 == "number" && isFinite(data7)) {
                  if (data7 > 2147483647 || isNaN(data7)) {
                    const err29 = {};
                    (vErrors ??= []).push(err29);
                    errors++;
                  } else {
                    if (data7 < 0 || isNaN(data7)) {
                      const err30 = {};
                      (vErrors ??= []).push(err30);
                      errors++;
                    }
                  }
                }
              }
              var valid10 = _errs33 === errors;
            } else {
              var valid10 = true;
            }
          }
        }
      } else {
        const err31 = {};
        (vErrors ??= []).push(err31);
        errors++;
      }
    }
    var _valid3 = _errs28 === errors;
    if (_valid3) {
      passing0++;
    }
    errors = _errs3;
    if (vErrors !== null) {
      if (_errs3) {
        vErrors.length = _errs3;
      } else {
        vErrors = null;
      }
    }
    if (passing0 === 0) {
      const err32 = {};
      (vErrors ??= []).push(err32);
      errors++;
    }
    var valid0 = _errs2 === errors;
    if (valid0) {
      const err33 = { instancePath, schemaPath: "#/not", keyword: "not", params: {}, parentSchema: schema0, data };
      (vErrors ??= []).push(err33);
      errors++;
    } else {
      errors = _errs1;
      if (vErrors !== null) {
        if (_errs1) {
          vErrors.length = _errs1;
        } else {
          vErrors = null;
        }
      }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length > 3) {
        const err34 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 3 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err34);
        errors++;
      }
      if (Object.keys(data).length < 3) {
        const err35 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 3 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err35);
        errors++;
      }
      if (data.memory_enabled === void 0 || !func0.call(data, "memory_enabled")) {
        const err36 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "memory_enabled" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err36);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "memory_enabled" || key0 === "persona_id" || key0 === "version_id" || key0 === "pathway_id" || key0 === "version_number")) {
          const err37 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err37);
          errors++;
        }
      }
      if (data.memory_enabled !== void 0 && func0.call(data, "memory_enabled")) {
        let data8 = data.memory_enabled;
        if (typeof data8 !== "boolean") {
          const err38 = { instancePath: instancePath + "/memory_enabled", schemaPath: "#/properties/memory_enabled/type", keyword: "type", params: { type: "boolean" }, parentSchema: schema0.properties.memory_enabled, data: data8 };
          (vErrors ??= []).push(err38);
          errors++;
        }
      }
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data9 = data.persona_id;
        if (typeof data9 === "string") {
          if (func3(data9) > 256) {
            const err39 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema1, data: data9 };
            (vErrors ??= []).push(err39);
            errors++;
          }
          if (func3(data9) < 1) {
            const err40 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data9 };
            (vErrors ??= []).push(err40);
            errors++;
          }
        } else {
          const err41 = { instancePath: instancePath + "/persona_id", schemaPath: "PersonaId/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data9 };
          (vErrors ??= []).push(err41);
          errors++;
        }
      }
      if (data.version_id !== void 0 && func0.call(data, "version_id")) {
        let data10 = data.version_id;
        if (typeof data10 === "string") {
          if (func3(data10) > 256) {
            const err42 = { instancePath: instancePath + "/version_id", schemaPath: "PersonaVersionId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema5, data: data10 };
            (vErrors ??= []).push(err42);
            errors++;
          }
          if (func3(data10) < 1) {
            const err43 = { instancePath: instancePath + "/version_id", schemaPath: "PersonaVersionId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema5, data: data10 };
            (vErrors ??= []).push(err43);
            errors++;
          }
        } else {
          const err44 = { instancePath: instancePath + "/version_id", schemaPath: "PersonaVersionId/type", keyword: "type", params: { type: "string" }, parentSchema: schema5, data: data10 };
          (vErrors ??= []).push(err44);
          errors++;
        }
      }
      if (data.pathway_id !== void 0 && func0.call(data, "pathway_id")) {
        let data11 = data.pathway_id;
        if (typeof data11 === "string") {
          if (func3(data11) > 256) {
            const err45 = { instancePath: instancePath + "/pathway_id", schemaPath: "PathwayId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data11 };
            (vErrors ??= []).push(err45);
            errors++;
          }
          if (func3(data11) < 1) {
            const err46 = { instancePath: instancePath + "/pathway_id", schemaPath: "PathwayId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data11 };
            (vErrors ??= []).push(err46);
            errors++;
          }
        } else {
          const err47 = { instancePath: instancePath + "/pathway_id", schemaPath: "PathwayId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data11 };
          (vErrors ??= []).push(err47);
          errors++;
        }
      }
      if (data.version_number !== void 0 && func0.call(data, "version_number")) {
        let data12 = data.version_number;
        if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
          const err48 = { instancePath: instancePath + "/version_number", schemaPath: "PathwayVersionNumber/type", keyword: "type", params: { type: "integer" }, parentSchema: schema4, data: data12 };
          (vErrors ??= []).push(err48);
          errors++;
        }
        if (typeof data12 == "number" && isFinite(data12)) {
          if (data12 > 2147483647 || isNaN(data12)) {
            const err49 = { instancePath: instancePath + "/version_number", schemaPath: "PathwayVersionNumber/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, parentSchema: schema4, data: data12 };
            (vErrors ??= []).push(err49);
            errors++;
          }
          if (data12 < 0 || isNaN(data12)) {
            const err50 = { instancePath: instancePath + "/version_number", schemaPath: "PathwayVersionNumber/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, parentSchema: schema4, data: data12 };
            (vErrors ??= []).push(err50);
            errors++;
          }
        }
      }
    } else {
      const err51 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err51);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

/** Checks a `Contact` of a response. */
export const contactSchema: StandardSchema<Contact> = /* @__PURE__ */ standardSchema(validateContact);

/** Checks a `ContactDetails` of a response. */
export const contactDetailsSchema: StandardSchema<ContactDetails> = /* @__PURE__ */ standardSchema(validateContactDetails);

/** Checks a `Identifier` of a response. */
export const identifierSchema: StandardSchema<Identifier> = /* @__PURE__ */ standardSchema(validateIdentifier);

/** Checks a `ContactMemory` of a response. */
export const contactMemorySchema: StandardSchema<ContactMemory> = /* @__PURE__ */ standardSchema(validateContactMemory);

/** Checks a `Memory` of a response. */
export const memorySchema: StandardSchema<Memory> = /* @__PURE__ */ standardSchema(validateMemory);

/** Checks a `MemoryAfterSummary` of a response. */
export const memoryAfterSummarySchema: StandardSchema<MemoryAfterSummary> = /* @__PURE__ */ standardSchema(validateMemoryAfterSummary);

/** Checks a `MemoryMessage` of a response. */
export const memoryMessageSchema: StandardSchema<MemoryMessage> = /* @__PURE__ */ standardSchema(validateMemoryMessage);

/** Checks a `MemoryOpenItem` of a response. */
export const memoryOpenItemSchema: StandardSchema<MemoryOpenItem> = /* @__PURE__ */ standardSchema(validateMemoryOpenItem);

/** Checks a `MemoryEntityReference` of a response. */
export const memoryEntityReferenceSchema: StandardSchema<MemoryEntityReference> = /* @__PURE__ */ standardSchema(validateMemoryEntityReference);

/** Checks a `MemoryEntity` of a response. */
export const memoryEntitySchema: StandardSchema<MemoryEntity> = /* @__PURE__ */ standardSchema(validateMemoryEntity);

/** Checks a `MemoryHistoryEntry` of a response. */
export const memoryHistoryEntrySchema: StandardSchema<MemoryHistoryEntry> = /* @__PURE__ */ standardSchema(validateMemoryHistoryEntry);

/** Checks a `MemoryContext` of a response. */
export const memoryContextSchema: StandardSchema<MemoryContext> = /* @__PURE__ */ standardSchema(validateMemoryContext);

/** Checks a `MemoryChanges` of a response. */
export const memoryChangesSchema: StandardSchema<MemoryChanges> = /* @__PURE__ */ standardSchema(validateMemoryChanges);

/** Checks a `MemoryState` of a response. */
export const memoryStateSchema: StandardSchema<MemoryState> = /* @__PURE__ */ standardSchema(validateMemoryState);

/** Checks a `MemoryResolution` of a response. */
export const memoryResolutionSchema: StandardSchema<MemoryResolution> = /* @__PURE__ */ standardSchema(validateMemoryResolution);

/** Checks a `Pagination` of a response. */
export const paginationSchema: StandardSchema<Pagination> = /* @__PURE__ */ standardSchema(validatePagination);

/** Checks a `ContactResolution` of a response. */
export const contactResolutionSchema: StandardSchema<ContactResolution> = /* @__PURE__ */ standardSchema(validateContactResolution);

/** Checks a `MemoryResetResult` of a response. */
export const memoryResetResultSchema: StandardSchema<MemoryResetResult> = /* @__PURE__ */ standardSchema(validateMemoryResetResult);

/** Checks a `MemoryEnableResult` of a response. */
export const memoryEnableResultSchema: StandardSchema<MemoryEnableResult> = /* @__PURE__ */ standardSchema(validateMemoryEnableResult);

/** Checks a `ContactPage` of a response. */
export const contactPageSchema: StandardSchema<ContactPage> = /* @__PURE__ */ standardSchema(validateContactPage);

/** Checks a `ContactUpdate` before it is sent. */
export const contactUpdateSchema: StandardSchema<ContactUpdate> = /* @__PURE__ */ standardSchema(validateContactUpdate);

/** Checks a `ContactFind` before it is sent. */
export const contactFindSchema: StandardSchema<ContactFind> = /* @__PURE__ */ standardSchema(validateContactFind);

/** Checks a `ContactResolve` before it is sent. */
export const contactResolveSchema: StandardSchema<ContactResolve> = /* @__PURE__ */ standardSchema(validateContactResolve);

/** Checks a `ContactMerge` before it is sent. */
export const contactMergeSchema: StandardSchema<ContactMerge> = /* @__PURE__ */ standardSchema(validateContactMerge);

/** Checks a `MemoryResolve` before it is sent. */
export const memoryResolveSchema: StandardSchema<MemoryResolve> = /* @__PURE__ */ standardSchema(validateMemoryResolve);

/** Checks a `MemoryUpdate` before it is sent. */
export const memoryUpdateSchema: StandardSchema<MemoryUpdate> = /* @__PURE__ */ standardSchema(validateMemoryUpdate);

/** Checks a `MemoryMessagesCreate` before it is sent. */
export const memoryMessagesCreateSchema: StandardSchema<MemoryMessagesCreate> = /* @__PURE__ */ standardSchema(validateMemoryMessagesCreate);

/** Checks a `MemoryFactsUpdate` before it is sent. */
export const memoryFactsUpdateSchema: StandardSchema<MemoryFactsUpdate> = /* @__PURE__ */ standardSchema(validateMemoryFactsUpdate);

/** Checks a `MemorySummaryUpdate` before it is sent. */
export const memorySummaryUpdateSchema: StandardSchema<MemorySummaryUpdate> = /* @__PURE__ */ standardSchema(validateMemorySummaryUpdate);

/** Checks a `MemoryReset` before it is sent. */
export const memoryResetSchema: StandardSchema<MemoryReset> = /* @__PURE__ */ standardSchema(validateMemoryReset);

/** Checks a `MemoryEnable` before it is sent. */
export const memoryEnableSchema: StandardSchema<MemoryEnable> = /* @__PURE__ */ standardSchema(validateMemoryEnable);
