// Tells failures that may pass from those that stay, for a job that can run again later.
import { ContactsClient, NetworkError, ResponseError, TimeoutError } from "@contacts-api/client";

function mayPass(error: unknown): boolean {
  if (error instanceof NetworkError || error instanceof TimeoutError) return true;
  return error instanceof ResponseError && (error.status === 429 || error.status >= 500);
}

const contacts = new ContactsClient();

try {
  await contacts.update("ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee", { name: "John Smith" });
} catch (error) {
  console.log(mayPass(error) ? "Run the job again later." : "Do not try again.");
}
