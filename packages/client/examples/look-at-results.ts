// Looks at the outcome instead of catching it. TypeScript knows which codes this operation has.
import { ApiError, ContactsClient } from "@contacts-api/client";

const contacts = new ContactsClient({ timeout: 10_000, logger: console });

const result = await contacts.find({ email: "john.smith@mail.example" }).result();
if (result.ok) {
  console.log(result.data?.name ?? "not found", "in request", result.response.requestId);
} else if (result.error instanceof ApiError) {
  switch (result.error.code) {
    case "TOO_MANY_REQUESTS":
    case "SERVICE_UNAVAILABLE":
      console.log("come back at", result.error.retryAt);
      break;
    default:
      console.log("refused:", result.error.message);
  }
} else {
  console.log("no response:", result.error.name);
}
