// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
// @ts-nocheck
import { isWithinBytes, isWithinDepth } from "../rules/json-size.ts";
import { keepsRule } from "../rules/index.ts";
import type { ReadText } from "../rules/json-size.ts";
import type { OperationId } from "./operations.ts";

/** Every keyword that a value may fail. */
export type Keyword =
  | "additionalProperties"
  | "anyOf"
  | "const"
  | "enum"
  | "exclusiveMaximum"
  | "exclusiveMinimum"
  | "false schema"
  | "format"
  | "if"
  | "items"
  | "maxItems"
  | "maxLength"
  | "maxProperties"
  | "maximum"
  | "minItems"
  | "minLength"
  | "minProperties"
  | "minimum"
  | "multipleOf"
  | "not"
  | "oneOf"
  | "pattern"
  | "required"
  | "type"
  | "uniqueItems"
  | "x-max-bytes"
  | "x-max-depth"
  | "x-rule";

export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: Keyword;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that has the keyword, with its `x-expected` and `x-refused-properties`. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The value at fault. */
  readonly data: unknown;
}

/**
 * Says whether a value is valid; if not, `errors` holds every fault until the next call. `this` is the text that the value
 * was read from, if there is one: most limits can be told from it.
 */
export type Validator = ((this: ReadText | undefined | void, value: unknown) => boolean) & {
  errors?: ValidationError[] | null;
};

/** Parameters are objects by name, header names in lower case; `body` is undefined where there is none. */
export interface OperationValidators {
  readonly path: Validator;
  readonly query: Validator;
  readonly header: Validator;
  readonly body: Validator | undefined;
  /** Fills the defaults of a valid body in and writes its times in UTC, and returns it; undefined where there are none. */
  readonly complete?: (value: unknown) => unknown;
}

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

const nothing = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": {}, "additionalProperties": false };
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err1);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const listContactsQuery = (() => {
  const schema0 = { "type": "object", "properties": { "limit": { "type": "integer", "minimum": 1, "maximum": 200 }, "cursor": { "type": "string", "minLength": 1, "maxLength": 256, "pattern": "^[A-Za-z0-9_-]+$", "x-expected": "the next_cursor of a page" }, "offset": { "type": "integer", "minimum": 0, "maximum": 1e4, "x-expected": "a number from 0 to 10000 (to read further, send the next_cursor of a page as cursor)" } }, "additionalProperties": false };
  const func0 = Object.prototype.hasOwnProperty;
  const func2 = codePoints;
  const pattern0 = new RegExp("^[A-Za-z0-9_-]+$", "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "limit" || key0 === "cursor" || key0 === "offset")) {
          const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err0);
          errors++;
        }
      }
      if (data.limit !== void 0 && func0.call(data, "limit")) {
        let data0 = data.limit;
        if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
          const err1 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, parentSchema: schema0.properties.limit, data: data0 };
          (vErrors ??= []).push(err1);
          errors++;
        }
        if (typeof data0 == "number" && isFinite(data0)) {
          if (data0 > 200 || isNaN(data0)) {
            const err2 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 200 }, parentSchema: schema0.properties.limit, data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
          if (data0 < 1 || isNaN(data0)) {
            const err3 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, parentSchema: schema0.properties.limit, data: data0 };
            (vErrors ??= []).push(err3);
            errors++;
          }
        }
      }
      if (data.cursor !== void 0 && func0.call(data, "cursor")) {
        let data1 = data.cursor;
        if (typeof data1 === "string") {
          if (func2(data1) > 256) {
            const err4 = { instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.cursor, data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func2(data1) < 1) {
            const err5 = { instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties.cursor, data: data1 };
            (vErrors ??= []).push(err5);
            errors++;
          }
          if (!pattern0.test(data1)) {
            const err6 = { instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/pattern", keyword: "pattern", params: {}, parentSchema: schema0.properties.cursor, data: data1 };
            (vErrors ??= []).push(err6);
            errors++;
          }
        } else {
          const err7 = { instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.cursor, data: data1 };
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
      if (data.offset !== void 0 && func0.call(data, "offset")) {
        let data2 = data.offset;
        if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
          const err8 = { instancePath: instancePath + "/offset", schemaPath: "#/properties/offset/type", keyword: "type", params: { type: "integer" }, parentSchema: schema0.properties.offset, data: data2 };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (typeof data2 == "number" && isFinite(data2)) {
          if (data2 > 1e4 || isNaN(data2)) {
            const err9 = { instancePath: instancePath + "/offset", schemaPath: "#/properties/offset/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, parentSchema: schema0.properties.offset, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (data2 < 0 || isNaN(data2)) {
            const err10 = { instancePath: instancePath + "/offset", schemaPath: "#/properties/offset/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, parentSchema: schema0.properties.offset, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        }
      }
    } else {
      const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err11);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const listContactsHeader = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": { "x-request-id": { "type": "string" } }, "additionalProperties": true };
  const func0 = Object.prototype.hasOwnProperty;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["x-request-id"] !== void 0 && func0.call(data, "x-request-id")) {
        let data0 = data["x-request-id"];
        if (typeof data0 !== "string") {
          const err0 = { instancePath: instancePath + "/x-request-id", schemaPath: "#/properties/x-request-id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["x-request-id"], data: data0 };
          (vErrors ??= []).push(err0);
          errors++;
        }
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err1);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const getContactPath = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": { "contact_id": { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } } }, "required": ["contact_id"], "additionalProperties": false };
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
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "contact_id")) {
          const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
      if (data.contact_id !== void 0 && func0.call(data, "contact_id")) {
        let data0 = data.contact_id;
        if (typeof data0 === "string") {
          if (!formats0.test(data0)) {
            const err2 = { instancePath: instancePath + "/contact_id", schemaPath: "#/properties/contact_id/format", keyword: "format", params: { format: "uuid" }, parentSchema: schema0.properties.contact_id, data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/contact_id", schemaPath: "#/properties/contact_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.contact_id, data: data0 };
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

const getContactHeader = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": { "if-none-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "if-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "x-request-id": { "type": "string" } }, "additionalProperties": true };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["if-none-match"] !== void 0 && func0.call(data, "if-none-match")) {
        let data0 = data["if-none-match"];
        if (typeof data0 === "string") {
          if (func1(data0) > 1024) {
            const err0 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, parentSchema: schema0.properties["if-none-match"], data: data0 };
            (vErrors ??= []).push(err0);
            errors++;
          }
          if (func1(data0) < 1) {
            const err1 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["if-none-match"], data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
        } else {
          const err2 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["if-none-match"], data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
        let data1 = data["if-match"];
        if (typeof data1 === "string") {
          if (func1(data1) > 1024) {
            const err3 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, parentSchema: schema0.properties["if-match"], data: data1 };
            (vErrors ??= []).push(err3);
            errors++;
          }
          if (func1(data1) < 1) {
            const err4 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["if-match"], data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["if-match"], data: data1 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      if (data["x-request-id"] !== void 0 && func0.call(data, "x-request-id")) {
        let data2 = data["x-request-id"];
        if (typeof data2 !== "string") {
          const err6 = { instancePath: instancePath + "/x-request-id", schemaPath: "#/properties/x-request-id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["x-request-id"], data: data2 };
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

const updateContactHeader = (() => {
  const schema0 = { "type": "object", "properties": { "idempotency-key": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x21-\\x7e]+$", "x-expected": "1 to 255 visible ASCII characters" }, "if-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "if-none-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "x-request-id": { "type": "string" } }, "additionalProperties": true };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  const pattern0 = new RegExp("^[\\x21-\\x7e]+$", "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["idempotency-key"] !== void 0 && func0.call(data, "idempotency-key")) {
        let data0 = data["idempotency-key"];
        if (typeof data0 === "string") {
          if (func1(data0) > 255) {
            const err0 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/maxLength", keyword: "maxLength", params: { limit: 255 }, parentSchema: schema0.properties["idempotency-key"], data: data0 };
            (vErrors ??= []).push(err0);
            errors++;
          }
          if (func1(data0) < 1) {
            const err1 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["idempotency-key"], data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
          if (!pattern0.test(data0)) {
            const err2 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/pattern", keyword: "pattern", params: {}, parentSchema: schema0.properties["idempotency-key"], data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["idempotency-key"], data: data0 };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
        let data1 = data["if-match"];
        if (typeof data1 === "string") {
          if (func1(data1) > 1024) {
            const err4 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, parentSchema: schema0.properties["if-match"], data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func1(data1) < 1) {
            const err5 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["if-match"], data: data1 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["if-match"], data: data1 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data["if-none-match"] !== void 0 && func0.call(data, "if-none-match")) {
        let data2 = data["if-none-match"];
        if (typeof data2 === "string") {
          if (func1(data2) > 1024) {
            const err7 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, parentSchema: schema0.properties["if-none-match"], data: data2 };
            (vErrors ??= []).push(err7);
            errors++;
          }
          if (func1(data2) < 1) {
            const err8 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["if-none-match"], data: data2 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["if-none-match"], data: data2 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data["x-request-id"] !== void 0 && func0.call(data, "x-request-id")) {
        let data3 = data["x-request-id"];
        if (typeof data3 !== "string") {
          const err10 = { instancePath: instancePath + "/x-request-id", schemaPath: "#/properties/x-request-id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["x-request-id"], data: data3 };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
    } else {
      const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err11);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const bodyContactUpdate = (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "x-refused-properties": { "phone_number": "The phone number of a contact cannot be changed with this operation." }, "properties": { "name": { "$ref": "ContactName" }, "email": { "$ref": "EmailAddress" }, "external_id": { "$ref": "ExternalId" }, "metadata": { "$ref": "Metadata" } } };
  const schema1 = { "type": "string", "minLength": 1, "pattern": "^\\s*\\S(?:[\\s\\S]{0,254}\\S)?\\s*$", "x-expected": "1 to 256 characters besides surrounding white space" };
  const schema2 = { "type": "string", "format": "idn-email", "minLength": 3, "maxLength": 254, "pattern": '^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "x-expected": "one e-mail address of at most 254 characters, such as ada@mail.example" };
  const schema3 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema4 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  const func9 = isWithinBytes;
  const func10 = isWithinDepth;
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
        if (!func9(data3, 65536, this)) {
          const err11 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/x-max-bytes", keyword: "x-max-bytes", params: { limit: 65536 }, parentSchema: schema4, data: data3 };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (!func10(data3, 32, this)) {
          const err12 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/x-max-depth", keyword: "x-max-depth", params: { limit: 32 }, parentSchema: schema4, data: data3 };
          (vErrors ??= []).push(err12);
          errors++;
        }
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        } else {
          const err13 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/type", keyword: "type", params: { type: "object" }, parentSchema: schema4, data: data3 };
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

const findContactHeader = (() => {
  const schema0 = { "type": "object", "properties": { "idempotency-key": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x21-\\x7e]+$", "x-expected": "1 to 255 visible ASCII characters" }, "x-request-id": { "type": "string" } }, "additionalProperties": true };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  const pattern0 = new RegExp("^[\\x21-\\x7e]+$", "u");
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["idempotency-key"] !== void 0 && func0.call(data, "idempotency-key")) {
        let data0 = data["idempotency-key"];
        if (typeof data0 === "string") {
          if (func1(data0) > 255) {
            const err0 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/maxLength", keyword: "maxLength", params: { limit: 255 }, parentSchema: schema0.properties["idempotency-key"], data: data0 };
            (vErrors ??= []).push(err0);
            errors++;
          }
          if (func1(data0) < 1) {
            const err1 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["idempotency-key"], data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
          if (!pattern0.test(data0)) {
            const err2 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/pattern", keyword: "pattern", params: {}, parentSchema: schema0.properties["idempotency-key"], data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["idempotency-key"], data: data0 };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data["x-request-id"] !== void 0 && func0.call(data, "x-request-id")) {
        let data1 = data["x-request-id"];
        if (typeof data1 !== "string") {
          const err4 = { instancePath: instancePath + "/x-request-id", schemaPath: "#/properties/x-request-id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["x-request-id"], data: data1 };
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

const bodyContactFind = (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "minProperties": 1, "x-expected": "at least one of phone_number, email, external_id", "properties": { "phone_number": { "$ref": "PhoneNumber" }, "email": { "$ref": "EmailAddress" }, "external_id": { "$ref": "ExternalId" } } };
  const schema1 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const schema2 = { "type": "string", "format": "idn-email", "minLength": 3, "maxLength": 254, "pattern": '^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "x-expected": "one e-mail address of at most 254 characters, such as ada@mail.example" };
  const schema3 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  const func3 = keepsRule;
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
          if (!func3(data0, "phone-number")) {
            const err5 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/x-rule", keyword: "x-rule", params: { rule: "phone-number" }, parentSchema: schema1, data: data0 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data0 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.email !== void 0 && func0.call(data, "email")) {
        let data1 = data.email;
        if (typeof data1 === "string") {
          if (func1(data1) > 254) {
            const err7 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/maxLength", keyword: "maxLength", params: { limit: 254 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err7);
            errors++;
          }
          if (func1(data1) < 3) {
            const err8 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/minLength", keyword: "minLength", params: { limit: 3 }, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err8);
            errors++;
          }
          if (!pattern1.test(data1)) {
            const err9 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/pattern", keyword: "pattern", params: {}, parentSchema: schema2, data: data1 };
            (vErrors ??= []).push(err9);
            errors++;
          }
        } else {
          const err10 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data1 };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
      if (data.external_id !== void 0 && func0.call(data, "external_id")) {
        let data2 = data.external_id;
        if (typeof data2 === "string") {
          if (func1(data2) > 256) {
            const err11 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err11);
            errors++;
          }
          if (func1(data2) < 1) {
            const err12 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err12);
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
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

const bodyContactResolve = (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "not": { "properties": { "phone_number": false, "email": false, "external_id": false } }, "x-expected": "at least one of phone_number, email, external_id", "properties": { "phone_number": { "$ref": "PhoneNumber" }, "email": { "$ref": "EmailAddress" }, "external_id": { "$ref": "ExternalId" }, "name": { "$ref": "ContactName" }, "metadata": { "$ref": "Metadata" }, "persona_id": { "type": "string", "maxLength": 256 }, "agent_number": { "type": "string", "maxLength": 256 } } };
  const schema1 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const schema2 = { "type": "string", "format": "idn-email", "minLength": 3, "maxLength": 254, "pattern": '^[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+(?:\\.[^\\s\\x00-\\x1f\\x7f-\\xa0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb@.,:;"()<>\\[\\]\\\\]+)*@(?:[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb](?:[^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb])?\\.)+[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb][^\\x00-\\x2c\\x2e\\/:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]{0,61}[^\\x00-\\x2f:-@\\[-`{-\\xa0\\u00ad\\u061c\\u180e\\u2000-\\u206f\\u3000-\\u3002\\ufeff\\uff0e\\uff20\\uff61\\ufff9-\\ufffb]$', "x-expected": "one e-mail address of at most 254 characters, such as ada@mail.example" };
  const schema3 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema4 = { "type": "string", "minLength": 1, "pattern": "^\\s*\\S(?:[\\s\\S]{0,254}\\S)?\\s*$", "x-expected": "1 to 256 characters besides surrounding white space" };
  const schema5 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func4 = codePoints;
  const func6 = keepsRule;
  const func16 = isWithinBytes;
  const func17 = isWithinDepth;
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
          if (!func6(data3, "phone-number")) {
            const err8 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/x-rule", keyword: "x-rule", params: { rule: "phone-number" }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err8);
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/phone_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data3 };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      if (data.email !== void 0 && func0.call(data, "email")) {
        let data4 = data.email;
        if (typeof data4 === "string") {
          if (func4(data4) > 254) {
            const err10 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/maxLength", keyword: "maxLength", params: { limit: 254 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err10);
            errors++;
          }
          if (func4(data4) < 3) {
            const err11 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/minLength", keyword: "minLength", params: { limit: 3 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err11);
            errors++;
          }
          if (!pattern1.test(data4)) {
            const err12 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/pattern", keyword: "pattern", params: {}, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err12);
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/email", schemaPath: "EmailAddress/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data4 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.external_id !== void 0 && func0.call(data, "external_id")) {
        let data5 = data.external_id;
        if (typeof data5 === "string") {
          if (func4(data5) > 256) {
            const err14 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema3, data: data5 };
            (vErrors ??= []).push(err14);
            errors++;
          }
          if (func4(data5) < 1) {
            const err15 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema3, data: data5 };
            (vErrors ??= []).push(err15);
            errors++;
          }
        } else {
          const err16 = { instancePath: instancePath + "/external_id", schemaPath: "ExternalId/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data5 };
          (vErrors ??= []).push(err16);
          errors++;
        }
      }
      if (data.name !== void 0 && func0.call(data, "name")) {
        let data6 = data.name;
        if (typeof data6 === "string") {
          if (func4(data6) < 1) {
            const err17 = { instancePath: instancePath + "/name", schemaPath: "ContactName/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema4, data: data6 };
            (vErrors ??= []).push(err17);
            errors++;
          }
          if (!pattern2.test(data6)) {
            const err18 = { instancePath: instancePath + "/name", schemaPath: "ContactName/pattern", keyword: "pattern", params: {}, parentSchema: schema4, data: data6 };
            (vErrors ??= []).push(err18);
            errors++;
          }
        } else {
          const err19 = { instancePath: instancePath + "/name", schemaPath: "ContactName/type", keyword: "type", params: { type: "string" }, parentSchema: schema4, data: data6 };
          (vErrors ??= []).push(err19);
          errors++;
        }
      }
      if (data.metadata !== void 0 && func0.call(data, "metadata")) {
        let data7 = data.metadata;
        if (!func16(data7, 65536, this)) {
          const err20 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/x-max-bytes", keyword: "x-max-bytes", params: { limit: 65536 }, parentSchema: schema5, data: data7 };
          (vErrors ??= []).push(err20);
          errors++;
        }
        if (!func17(data7, 32, this)) {
          const err21 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/x-max-depth", keyword: "x-max-depth", params: { limit: 32 }, parentSchema: schema5, data: data7 };
          (vErrors ??= []).push(err21);
          errors++;
        }
        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        } else {
          const err22 = { instancePath: instancePath + "/metadata", schemaPath: "Metadata/type", keyword: "type", params: { type: "object" }, parentSchema: schema5, data: data7 };
          (vErrors ??= []).push(err22);
          errors++;
        }
      }
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data8 = data.persona_id;
        if (typeof data8 === "string") {
          if (func4(data8) > 256) {
            const err23 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.persona_id, data: data8 };
            (vErrors ??= []).push(err23);
            errors++;
          }
        } else {
          const err24 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.persona_id, data: data8 };
          (vErrors ??= []).push(err24);
          errors++;
        }
      }
      if (data.agent_number !== void 0 && func0.call(data, "agent_number")) {
        let data9 = data.agent_number;
        if (typeof data9 === "string") {
          if (func4(data9) > 256) {
            const err25 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.agent_number, data: data9 };
            (vErrors ??= []).push(err25);
            errors++;
          }
        } else {
          const err26 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.agent_number, data: data9 };
          (vErrors ??= []).push(err26);
          errors++;
        }
      }
    } else {
      const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err27);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const bodyContactMerge = /* @__PURE__ */ (() => {
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

export const validators: Readonly<Record<OperationId, OperationValidators>> = {
  listContacts: {
    path: nothing,
    query: listContactsQuery,
    header: listContactsHeader,
    body: undefined,
  },
  getContact: {
    path: getContactPath,
    query: nothing,
    header: getContactHeader,
    body: undefined,
  },
  updateContact: {
    path: getContactPath,
    query: nothing,
    header: updateContactHeader,
    body: bodyContactUpdate,
  },
  findContact: {
    path: nothing,
    query: nothing,
    header: findContactHeader,
    body: bodyContactFind,
  },
  resolveContact: {
    path: nothing,
    query: nothing,
    header: findContactHeader,
    body: bodyContactResolve,
  },
  mergeContacts: {
    path: nothing,
    query: nothing,
    header: findContactHeader,
    body: bodyContactMerge,
  },
};
