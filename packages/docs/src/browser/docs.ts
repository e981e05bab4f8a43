// Everything here is an extra: without it the pages are complete.

const themes = ["system", "light", "dark"] as const;
const root = document.documentElement;
root.classList.add("js");

const button = document.querySelector<HTMLButtonElement>(".theme");
if (button) {
  const show = () => {
    button.textContent = `Theme: ${root.dataset["theme"] ?? "system"}`;
  };
  button.addEventListener("click", () => {
    const at = themes.indexOf((root.dataset["theme"] ?? "system") as (typeof themes)[number]);
    const next = themes[(at + 1) % themes.length];
    if (next === undefined || next === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = next;
    try {
      if (root.dataset["theme"]) localStorage.setItem("theme", root.dataset["theme"]);
      else localStorage.removeItem("theme");
    } catch {
      // Without storage the choice lasts until the next page.
    }
    show();
  });
  show();
  button.hidden = false;
}

/** A link to a refusal, or to a field in a closed part, opens what it leads to. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  let element = id === "" ? null : document.getElementById(id);
  for (; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
}
addEventListener("hashchange", openTarget);
openTarget();

/** Paper has no lids: for browsers whose print style cannot open them. */
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
