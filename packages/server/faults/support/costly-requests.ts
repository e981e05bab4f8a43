// Requests that could cost the server too much: the cost of each, and its effect on others.
import { demonstrationContactId } from "../../src/resources/contacts/seed.ts";
import type { Attacked } from "./attacked.ts";
import { bounds } from "./bounds.ts";
import { exchange, flood, listStatuses, settled } from "./flood.ts";
import { cpuMicroseconds } from "./process-figures.ts";
import { RawConnection, type RawRequest, toBytes, tooLarge } from "./raw-connection.ts";
import { figure, heading, promise } from "./report.ts";
import type { Served } from "./served.ts";

export interface CostlyRequest extends RawRequest {
  readonly name: string;
  /** Bytes of documented data in the response, such as the metadata of the contact. @default 0 */
  readonly documentedBytes?: number;
}

export interface Cost {
  readonly microseconds: number;
  /** Of the largest response; infinite for one that was cut off. */
  readonly bytes: number;
  readonly statuses: Readonly<Record<number, number>>;
}

const repetitions = 15;
/** The first requests, which compile code, as the first rounds of the usual PATCH do. */
const warmingUp = 5;
const maxBytes = 2 ** 20;

/** Sends each alone, then all of them at once while another organisation measures. */
export async function judgeRequests(
  attacked: Attacked,
  requestsOf: (attacker: { key: string; contactId: string }) => readonly CostlyRequest[],
): Promise<void> {
  const usual = await usualWork(attacked);
  const requests = requestsOf(await attacked.attacker());
  heading(`${attacked.title}: each of ${requests.length} requests alone; a usual PATCH takes ${Math.round(usual)} µs`);
  const costs: (Cost & CostlyRequest)[] = [];
  for (const request of requests) costs.push({ ...request, ...(await costOf(await attacked.server(), request)) });
  const beyond = ({ bytes, documentedBytes = 0 }: Cost & CostlyRequest) => bytes - documentedBytes;
  const work = ({ microseconds }: Cost) => microseconds / usual;
  const most = (measure: (cost: Cost & CostlyRequest) => number) =>
    costs.reduce((worst, cost) => (measure(cost) > measure(worst) ? cost : worst));
  // All of them with --all; otherwise the costliest.
  const shown = process.argv.includes("--all") ? costs.length : 5;
  for (const cost of costs.toSorted((left, right) => work(right) - work(left)).slice(0, shown)) {
    const { name, bytes, statuses } = cost;
    const size = Number.isFinite(bytes) ? bytes.toLocaleString("en") : `over ${maxBytes.toLocaleString("en")}`;
    figure(name, `${work(cost).toFixed(1)} times the work, ${size} bytes, ${listStatuses(statuses)}`);
  }
  const largest = most(beyond);
  promise(
    `a response has at most ${bounds.responseBytes} bytes beyond its data`,
    beyond(largest) <= bounds.responseBytes,
    `${beyond(largest)} for ${largest.name}`,
  );
  const hardest = most(work);
  promise(
    `a request takes at most ${bounds.work} times the work of a usual PATCH`,
    work(hardest) <= bounds.work,
    `${work(hardest).toFixed(1)} times for ${hardest.name}`,
  );
  const odd = costs.filter(({ statuses }) => [0, 408, 500].some((status) => status in statuses));
  promise(
    "each is decided: no 408, no 500",
    odd.length === 0,
    `${odd.length} of ${costs.length}${odd.length > 0 ? `, such as ${odd[0]!.name}` : ""}`,
  );

  const flooded = await attacked.attack("all of them at once, on 4 connections", ({ url, key, contactId }) =>
    flood(url, requestsOf({ key, contactId }), { connections: 4, milliseconds: 3_000, maxBytes }),
  );
  figure("requests", `${flooded.requests} sent; ${listStatuses(flooded.statuses)}`);
  promise("complete requests get no 408", !(408 in flooded.statuses), flooded.statuses[408] ?? 0);
}

/** Returns the microseconds of CPU for a usual PATCH, measured on a server that has compiled its code. */
export async function usualWork(attacked: Attacked): Promise<number> {
  await attacked.bystander();
  const { url, key } = await attacked.attacker();
  const headers = [["Authorization", key]] as const;
  const bodyOf = (number: number) => `{"name":"John Smith","metadata":{"verified":true,"count":${number}}}`;
  const server = await attacked.server();
  const connection = new RawConnection(url);
  const send = (number: number) =>
    exchange(
      connection,
      toBytes({ method: "PATCH", path: `/v1/contacts/${demonstrationContactId}`, headers, body: bodyOf(number) }),
    );
  const rounds: number[] = [];
  for (let round = 0; round < 8; round++) {
    const before = cpuMicroseconds(server);
    for (let number = 0; number < 100; number++) await send(round * 100 + number);
    rounds.push((cpuMicroseconds(server) - before) / 100);
  }
  connection.close();
  // The first rounds compile code.
  return median(rounds.slice(3));
}

/** Sends the request alone a few times. The median is not moved by a collection of garbage. */
export async function costOf(server: Served, request: RawRequest, count = repetitions): Promise<Cost> {
  const bytes = toBytes(request);
  const statuses: Record<number, number> = {};
  const work: number[] = [];
  let largest = 0;
  for (let repetition = 0; repetition < count && server.isAlive(); repetition++) {
    const connection = new RawConnection(server.url, { maxBytes });
    await settled(server.url);
    const before = cpuMicroseconds(server);
    const response = await exchange(connection, bytes);
    connection.close();
    // Work that is still in progress after a lost connection counts too; a usual request waits for its end.
    if (response === undefined) await settled(server.url);
    if (!server.isAlive()) break;
    work.push(cpuMicroseconds(server) - before);
    statuses[response?.status ?? 0] = (statuses[response?.status ?? 0] ?? 0) + 1;
    largest = Math.max(largest, response?.bytes ?? (connection.fault === tooLarge ? Number.POSITIVE_INFINITY : 0));
    // One that takes seconds need not be repeated.
    if (work.at(-1)! > 1_000_000) break;
  }
  const measured = work.length > 2 * warmingUp ? work.slice(warmingUp) : work;
  return { microseconds: work.length === 0 ? Number.POSITIVE_INFINITY : median(measured), bytes: largest, statuses };
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
