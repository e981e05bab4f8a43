// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
// @ts-nocheck
import { isWithinBytes, isWithinDepth } from "../rules/json-size.ts";
import { keepsRule } from "../rules/index.ts";
import { toUtc } from "../rules/time.ts";
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
  /** The invalid value. */
  readonly data: unknown;
}

/**
 * Returns true for a valid value; if not, `errors` holds every fault until the next call. `this` is the text that
 * the value was read from, if there is one: most limits can be checked by it.
 */
export type Validator = ((this: ReadText | undefined | void, value: unknown) => boolean) & {
  errors?: ValidationError[] | null;
};

/**
 * The validators of an operation. Parameters are objects by name, header names in lower case; `body` is undefined if
 * there is none.
 */
export interface OperationValidators {
  readonly path: Validator;
  readonly query: Validator;
  readonly header: Validator;
  readonly body: Validator | undefined;
  /** Fills in the defaults of a valid body and writes its times in UTC, and returns it; undefined if it has none. */
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
  const schema0 = { "type": "object", "properties": {}, "additionalProperties": true };
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
    } else {
      const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err0);
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
  const schema0 = { "type": "object", "properties": { "if-none-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "if-match": { "type": "string", "minLength": 1, "maxLength": 1024 } }, "additionalProperties": true };
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
    } else {
      const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err6);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const updateContactHeader = (() => {
  const schema0 = { "type": "object", "properties": { "idempotency-key": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x21-\\x7e]+$", "x-expected": "1 to 255 visible ASCII characters" }, "if-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "if-none-match": { "type": "string", "minLength": 1, "maxLength": 1024 } }, "additionalProperties": true };
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
    } else {
      const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err10);
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

const deleteContactHeader = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": { "if-match": { "type": "string", "minLength": 1, "maxLength": 1024 }, "if-none-match": { "type": "string", "minLength": 1, "maxLength": 1024 } }, "additionalProperties": true };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
        let data0 = data["if-match"];
        if (typeof data0 === "string") {
          if (func1(data0) > 1024) {
            const err0 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, parentSchema: schema0.properties["if-match"], data: data0 };
            (vErrors ??= []).push(err0);
            errors++;
          }
          if (func1(data0) < 1) {
            const err1 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["if-match"], data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
        } else {
          const err2 = { instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["if-match"], data: data0 };
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
      if (data["if-none-match"] !== void 0 && func0.call(data, "if-none-match")) {
        let data1 = data["if-none-match"];
        if (typeof data1 === "string") {
          if (func1(data1) > 1024) {
            const err3 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, parentSchema: schema0.properties["if-none-match"], data: data1 };
            (vErrors ??= []).push(err3);
            errors++;
          }
          if (func1(data1) < 1) {
            const err4 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties["if-none-match"], data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties["if-none-match"], data: data1 };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
    } else {
      const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, parentSchema: schema0, data };
      (vErrors ??= []).push(err6);
      errors++;
    }
    validate0.errors = vErrors;
    return errors === 0;
  }
  return validate0;
})();

const findContactHeader = (() => {
  const schema0 = { "type": "object", "properties": { "idempotency-key": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x21-\\x7e]+$", "x-expected": "1 to 255 visible ASCII characters" } }, "additionalProperties": true };
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

const bodyMemoryResolve = (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["contact_id"], "minProperties": 2, "maxProperties": 2, "x-expected": "contact_id and exactly one of persona_id and agent_number", "properties": { "contact_id": { "$ref": "Uuid" }, "persona_id": { "$ref": "PersonaId" }, "agent_number": { "$ref": "PhoneNumber" } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const func8 = keepsRule;
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
          if (!func8(data2, "phone-number")) {
            const err12 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/x-rule", keyword: "x-rule", params: { rule: "phone-number" }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err12);
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
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

const getMemoryPath = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": { "memory_id": { "type": "string", "minLength": 1, "maxLength": 256 } }, "required": ["memory_id"], "additionalProperties": false };
  const func0 = Object.prototype.hasOwnProperty;
  const func2 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.memory_id === void 0 || !func0.call(data, "memory_id")) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "memory_id" }, parentSchema: schema0, data };
        (vErrors ??= []).push(err0);
        errors++;
      }
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "memory_id")) {
          const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
      if (data.memory_id !== void 0 && func0.call(data, "memory_id")) {
        let data0 = data.memory_id;
        if (typeof data0 === "string") {
          if (func2(data0) > 256) {
            const err2 = { instancePath: instancePath + "/memory_id", schemaPath: "#/properties/memory_id/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.memory_id, data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
          if (func2(data0) < 1) {
            const err3 = { instancePath: instancePath + "/memory_id", schemaPath: "#/properties/memory_id/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties.memory_id, data: data0 };
            (vErrors ??= []).push(err3);
            errors++;
          }
        } else {
          const err4 = { instancePath: instancePath + "/memory_id", schemaPath: "#/properties/memory_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.memory_id, data: data0 };
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

const bodyMemoryUpdate = /* @__PURE__ */ (() => {
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

const bodyMemoryMessagesCreate = /* @__PURE__ */ (() => {
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

const bodyMemoryFactsUpdate = (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["facts"], "not": { "type": "object", "required": ["call_id", "conversation_id"], "properties": { "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } }, "x-expected": "call_id or conversation_id, not both", "properties": { "facts": { "$ref": "MemoryFacts" }, "call_id": { "$ref": "CallId" }, "conversation_id": { "$ref": "ConversationId" } } };
  const schema1 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "object", "additionalProperties": true, "x-max-bytes": 65536, "x-max-depth": 32 };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const func10 = isWithinBytes;
  const func11 = isWithinDepth;
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
        if (!func10(data2, 65536, this)) {
          const err11 = { instancePath: instancePath + "/facts", schemaPath: "MemoryFacts/x-max-bytes", keyword: "x-max-bytes", params: { limit: 65536 }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (!func11(data2, 32, this)) {
          const err12 = { instancePath: instancePath + "/facts", schemaPath: "MemoryFacts/x-max-depth", keyword: "x-max-depth", params: { limit: 32 }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err12);
          errors++;
        }
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        } else {
          const err13 = { instancePath: instancePath + "/facts", schemaPath: "MemoryFacts/type", keyword: "type", params: { type: "object" }, parentSchema: schema3, data: data2 };
          (vErrors ??= []).push(err13);
          errors++;
        }
      }
      if (data.call_id !== void 0 && func0.call(data, "call_id")) {
        let data3 = data.call_id;
        if (typeof data3 === "string") {
          if (func3(data3) > 256) {
            const err14 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err14);
            errors++;
          }
          if (func3(data3) < 1) {
            const err15 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema1, data: data3 };
            (vErrors ??= []).push(err15);
            errors++;
          }
        } else {
          const err16 = { instancePath: instancePath + "/call_id", schemaPath: "CallId/type", keyword: "type", params: { type: "string" }, parentSchema: schema1, data: data3 };
          (vErrors ??= []).push(err16);
          errors++;
        }
      }
      if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
        let data4 = data.conversation_id;
        if (typeof data4 === "string") {
          if (func3(data4) > 256) {
            const err17 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err17);
            errors++;
          }
          if (func3(data4) < 1) {
            const err18 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema2, data: data4 };
            (vErrors ??= []).push(err18);
            errors++;
          }
        } else {
          const err19 = { instancePath: instancePath + "/conversation_id", schemaPath: "ConversationId/type", keyword: "type", params: { type: "string" }, parentSchema: schema2, data: data4 };
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

const bodyMemorySummaryUpdate = /* @__PURE__ */ (() => {
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

const getMemoryContextQuery = (() => {
  const schema0 = { "type": "object", "properties": { "contact_id": { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } }, "persona_id": { "type": "string", "minLength": 1, "maxLength": 256 }, "agent_number": { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" } }, "required": ["contact_id"], "additionalProperties": false };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const func8 = keepsRule;
  const formats0 = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
  const pattern0 = new RegExp("^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "u");
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
        if (!(key0 === "contact_id" || key0 === "persona_id" || key0 === "agent_number")) {
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
      if (data.persona_id !== void 0 && func0.call(data, "persona_id")) {
        let data1 = data.persona_id;
        if (typeof data1 === "string") {
          if (func3(data1) > 256) {
            const err4 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.persona_id, data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func3(data1) < 1) {
            const err5 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties.persona_id, data: data1 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/persona_id", schemaPath: "#/properties/persona_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.persona_id, data: data1 };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
      if (data.agent_number !== void 0 && func0.call(data, "agent_number")) {
        let data2 = data.agent_number;
        if (typeof data2 === "string") {
          if (func3(data2) > 64) {
            const err7 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/maxLength", keyword: "maxLength", params: { limit: 64 }, parentSchema: schema0.properties.agent_number, data: data2 };
            (vErrors ??= []).push(err7);
            errors++;
          }
          if (func3(data2) < 5) {
            const err8 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/minLength", keyword: "minLength", params: { limit: 5 }, parentSchema: schema0.properties.agent_number, data: data2 };
            (vErrors ??= []).push(err8);
            errors++;
          }
          if (!pattern0.test(data2)) {
            const err9 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/pattern", keyword: "pattern", params: {}, parentSchema: schema0.properties.agent_number, data: data2 };
            (vErrors ??= []).push(err9);
            errors++;
          }
          if (!func8(data2, "phone-number")) {
            const err10 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/x-rule", keyword: "x-rule", params: { rule: "phone-number" }, parentSchema: schema0.properties.agent_number, data: data2 };
            (vErrors ??= []).push(err10);
            errors++;
          }
        } else {
          const err11 = { instancePath: instancePath + "/agent_number", schemaPath: "#/properties/agent_number/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.agent_number, data: data2 };
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

const getMemoryChangesQuery = /* @__PURE__ */ (() => {
  const schema0 = { "type": "object", "properties": { "call_id": { "type": "string", "minLength": 1, "maxLength": 256 }, "conversation_id": { "type": "string", "minLength": 1, "maxLength": 256 } }, "additionalProperties": false };
  const func0 = Object.prototype.hasOwnProperty;
  const func1 = codePoints;
  function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "call_id" || key0 === "conversation_id")) {
          const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, parentSchema: schema0, data };
          (vErrors ??= []).push(err0);
          errors++;
        }
      }
      if (data.call_id !== void 0 && func0.call(data, "call_id")) {
        let data0 = data.call_id;
        if (typeof data0 === "string") {
          if (func1(data0) > 256) {
            const err1 = { instancePath: instancePath + "/call_id", schemaPath: "#/properties/call_id/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.call_id, data: data0 };
            (vErrors ??= []).push(err1);
            errors++;
          }
          if (func1(data0) < 1) {
            const err2 = { instancePath: instancePath + "/call_id", schemaPath: "#/properties/call_id/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties.call_id, data: data0 };
            (vErrors ??= []).push(err2);
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/call_id", schemaPath: "#/properties/call_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.call_id, data: data0 };
          (vErrors ??= []).push(err3);
          errors++;
        }
      }
      if (data.conversation_id !== void 0 && func0.call(data, "conversation_id")) {
        let data1 = data.conversation_id;
        if (typeof data1 === "string") {
          if (func1(data1) > 256) {
            const err4 = { instancePath: instancePath + "/conversation_id", schemaPath: "#/properties/conversation_id/maxLength", keyword: "maxLength", params: { limit: 256 }, parentSchema: schema0.properties.conversation_id, data: data1 };
            (vErrors ??= []).push(err4);
            errors++;
          }
          if (func1(data1) < 1) {
            const err5 = { instancePath: instancePath + "/conversation_id", schemaPath: "#/properties/conversation_id/minLength", keyword: "minLength", params: { limit: 1 }, parentSchema: schema0.properties.conversation_id, data: data1 };
            (vErrors ??= []).push(err5);
            errors++;
          }
        } else {
          const err6 = { instancePath: instancePath + "/conversation_id", schemaPath: "#/properties/conversation_id/type", keyword: "type", params: { type: "string" }, parentSchema: schema0.properties.conversation_id, data: data1 };
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

const bodyMemoryReset = (() => {
  const schema0 = { "type": "object", "additionalProperties": false, "required": ["contact_id"], "minProperties": 2, "maxProperties": 2, "x-expected": "contact_id and exactly one of persona_id and agent_number", "properties": { "contact_id": { "$ref": "Uuid" }, "persona_id": { "$ref": "PersonaId" }, "agent_number": { "$ref": "PhoneNumber" } } };
  const schema1 = { "type": "string", "format": "uuid", "x-words": { "format": "a UUID" } };
  const schema2 = { "type": "string", "minLength": 1, "maxLength": 256 };
  const schema3 = { "type": "string", "minLength": 5, "maxLength": 64, "pattern": "^\\+(?:[ ()-]*[0-9]){4,15}[ ()-]*$", "x-rule": "phone-number", "x-expected": "a phone number that starts with + and the country code, such as +14155550123" };
  const func0 = Object.prototype.hasOwnProperty;
  const func3 = codePoints;
  const func8 = keepsRule;
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
          if (!func8(data2, "phone-number")) {
            const err12 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/x-rule", keyword: "x-rule", params: { rule: "phone-number" }, parentSchema: schema3, data: data2 };
            (vErrors ??= []).push(err12);
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/agent_number", schemaPath: "PhoneNumber/type", keyword: "type", params: { type: "string" }, parentSchema: schema3, data: data2 };
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

const bodyMemoryEnable = /* @__PURE__ */ (() => {
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
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function put(value, key, member) {
  if (key === "__proto__") Object.defineProperty(value, key, { value: member, writable: true, enumerable: true, configurable: true });
  else value[key] = member;
}
function completeMemoryUpdate(value) {
  if (isObject(value)) {
    if (Object.hasOwn(value, "open_items")) put(value, "open_items", ((value2) => {
      if (Array.isArray(value2)) {
        for (let index = 0; index < value2.length; index++) value2[index] = completeMemoryOpenItemUpdate(value2[index]);
      }
      return value2;
    })(value["open_items"]));
    if (Object.hasOwn(value, "entities")) put(value, "entities", ((value2) => {
      if (Array.isArray(value2)) {
        for (let index = 0; index < value2.length; index++) value2[index] = completeMemoryEntityUpdate(value2[index]);
      }
      return value2;
    })(value["entities"]));
  }
  return value;
}
function completeMemoryOpenItemUpdate(value) {
  if (isObject(value)) {
    if (Object.hasOwn(value, "created_at")) put(value, "created_at", ((value2) => {
      if (typeof value2 === "string") value2 = toUtc(value2);
      return value2;
    })(value["created_at"]));
  }
  return value;
}
function completeMemoryEntityUpdate(value) {
  if (isObject(value)) {
    if (!Object.hasOwn(value, "facts")) put(value, "facts", {});
    if (Object.hasOwn(value, "last_discussed_at")) put(value, "last_discussed_at", ((value2) => {
      if (typeof value2 === "string") value2 = toUtc(value2);
      return value2;
    })(value["last_discussed_at"]));
  }
  return value;
}
function completeMemoryMessagesCreate(value) {
  if (isObject(value)) {
    if (Object.hasOwn(value, "messages")) put(value, "messages", ((value2) => {
      if (Array.isArray(value2)) {
        for (let index = 0; index < value2.length; index++) value2[index] = completeMemoryMessageCreate(value2[index]);
      }
      return value2;
    })(value["messages"]));
  }
  return value;
}
function completeMemoryMessageCreate(value) {
  if (isObject(value)) {
    if (Object.hasOwn(value, "timestamp")) put(value, "timestamp", ((value2) => {
      if (typeof value2 === "string") value2 = toUtc(value2);
      return value2;
    })(value["timestamp"]));
  }
  return value;
}

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
  deleteContact: {
    path: getContactPath,
    query: nothing,
    header: deleteContactHeader,
    body: undefined,
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
  resolveMemory: {
    path: nothing,
    query: nothing,
    header: findContactHeader,
    body: bodyMemoryResolve,
  },
  getMemory: {
    path: getMemoryPath,
    query: nothing,
    header: getContactHeader,
    body: undefined,
  },
  updateMemory: {
    path: getMemoryPath,
    query: nothing,
    header: updateContactHeader,
    body: bodyMemoryUpdate,
    complete: completeMemoryUpdate,
  },
  listMemoryMessages: {
    path: getMemoryPath,
    query: nothing,
    header: listContactsHeader,
    body: undefined,
  },
  createMemoryMessages: {
    path: getMemoryPath,
    query: nothing,
    header: updateContactHeader,
    body: bodyMemoryMessagesCreate,
    complete: completeMemoryMessagesCreate,
  },
  updateMemoryFacts: {
    path: getMemoryPath,
    query: nothing,
    header: updateContactHeader,
    body: bodyMemoryFactsUpdate,
  },
  updateMemorySummary: {
    path: getMemoryPath,
    query: nothing,
    header: updateContactHeader,
    body: bodyMemorySummaryUpdate,
  },
  getMemoryContext: {
    path: nothing,
    query: getMemoryContextQuery,
    header: listContactsHeader,
    body: undefined,
  },
  getMemoryChanges: {
    path: nothing,
    query: getMemoryChangesQuery,
    header: listContactsHeader,
    body: undefined,
  },
  resetMemory: {
    path: nothing,
    query: nothing,
    header: findContactHeader,
    body: bodyMemoryReset,
  },
  enableMemory: {
    path: nothing,
    query: nothing,
    header: findContactHeader,
    body: bodyMemoryEnable,
  },
};
