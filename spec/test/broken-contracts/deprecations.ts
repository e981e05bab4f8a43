import { type Broken, type BrokenContract, find, findOf } from "./parts.ts";

/** findContact with a deprecation that has one fault. */
const ending = (fault: object) => (contract: Broken) =>
  Object.assign(findOf(contract), {
    deprecated: true,
    "x-deprecated-since": "2026-12-01",
    "x-sunset": "2027-06-30",
    "x-successor": "resolveContact",
    ...fault,
  });

/** One small fault each, which rule reports it, and where. */
export const deprecations: BrokenContract[] = [
  ["deprecation", "a deprecation without an end", find, ending({ "x-sunset": undefined })],
  ["deprecation", "a deprecation without a beginning", find, ending({ "x-deprecated-since": undefined })],
  ["deprecation", "an end that is no day", `${find}/x-sunset`, ending({ "x-sunset": "summer 2027" })],
  ["deprecation", "an end on a day that there is not", `${find}/x-sunset`, ending({ "x-sunset": "2027-02-30" })],
  ["deprecation", "an end before the beginning", `${find}/x-sunset`, ending({ "x-sunset": "2026-11-30" })],
  ["deprecation", "a successor that there is not", `${find}/x-successor`, ending({ "x-successor": "seekContact" })],
  ["deprecation", "itself as its successor", `${find}/x-successor`, ending({ "x-successor": "findContact" })],
  [
    "deprecation",
    "an end of what is not deprecated",
    `${find}/x-sunset`,
    (contract) => {
      findOf(contract)["x-sunset"] = "2027-06-30";
    },
  ],
];
