import { operationsOf, takes } from "./operations.js";

export function operationParameters() {
  return {
    PathItem(pathItem, ctx) {
      for (const { method, parameters, location } of operationsOf(pathItem, ctx)) {
        const add = (name, component, reason) => {
          if (takes(parameters, name)) return;
          ctx.report({
            message: `Add the parameter ${name} ($ref: "#/components/parameters/${component}"): ${reason}.`,
            location: location.key(),
          });
        };
        add("X-Request-Id", "RequestId", "every operation takes it");
        if (["post", "patch"].includes(method)) {
          add("Idempotency-Key", "IdempotencyKey", `a ${method.toUpperCase()} that is repeated must take effect once`);
        }
      }
    },
  };
}
