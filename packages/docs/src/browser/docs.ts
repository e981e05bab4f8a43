// Improvements by script. The pages are complete without them.
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

/** Opens the details elements around the target of a link, such as a refusal or a field. */
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
