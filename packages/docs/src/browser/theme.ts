import { choose } from "./choice.ts";

const themes = ["system", "light", "dark"] as const;

export function startTheme(): void {
  const { dataset } = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>(".theme");
  if (!button) return;
  const current = () => (dataset["theme"] ?? "system") as (typeof themes)[number];
  const show = () => {
    button.textContent = `Theme: ${current()}`;
  };
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length];
    choose("theme", next === "system" ? undefined : next);
    show();
  });
  show();
  button.hidden = false;
}
