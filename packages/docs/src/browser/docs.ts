// Everything here is an extra: without it the pages are complete.
import { startConsole } from "./console.ts";
import { startMenu } from "./menu.ts";
import { addCopyButtons, addressSamples, startLanguages } from "./samples.ts";
import { startSearch } from "./search.ts";
import { startTheme } from "./theme.ts";

document.documentElement.classList.add("js");
startTheme();
startMenu();
startLanguages();
void addressSamples();
startSearch();
startConsole();
addCopyButtons(document);

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

/** Opens all details elements for print, in browsers whose print style cannot open them. */
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
