// The control: without an attack every bound holds. If one does not, the machine is too busy to judge the attacks.
import { setTimeout as pause } from "node:timers/promises";
import { underAttack } from "./support/attacked.ts";
import { flood, listStatuses } from "./support/flood.ts";
import { figure, option } from "./support/report.ts";

const milliseconds = option("seconds", 6) * 1_000;

await underAttack("No attack", async (attacked) => {
  await attacked.attack("nothing", () => pause(milliseconds));
  await attacked.attack("one client that reads a contact, again and again", async ({ url, key, contactId }) => {
    const request = { path: `/v1/contacts/${contactId}`, headers: [["Authorization", key]] as const };
    const { statuses } = await flood(url, [request], { connections: 1, milliseconds });
    figure("responses", listStatuses(statuses));
  });
});
