import type { SearchEntry } from "../search/search-entry.ts";
import { loadGlobal } from "./load-global.ts";
import { find, wordsOf } from "./rank.ts";
import { markWords, snippetOf } from "./snippet.ts";

/** Makes the combobox in the header: `/` focuses it, arrows choose, Enter opens, Escape leaves. */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>(".search");
  const input = box?.querySelector("input");
  const list = box?.querySelector<HTMLElement>("[role=listbox]");
  const status = box?.querySelector("p");
  if (!box || !input || !list || !status) return;
  const root = (input.dataset["index"] ?? "").replace("assets/search.js", "");
  let found: SearchEntry[] = [];
  let active = -1;

  const show = (isOpen: boolean) => {
    list.hidden = !isOpen || found.length === 0;
    input.ariaExpanded = String(!list.hidden);
    if (list.hidden) choose(-1);
  };
  const choose = (index: number) => {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.ariaSelected = String(at === index);
      if (at === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `found-${index}`);
  };
  const open = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    const [page = "", fragment] = entry.a.split("#");
    show(false);
    input.blur();
    location.href = `${root}${page}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
  };
  const search = async () => {
    const query = input.value;
    const entries = await loadIndex(input.dataset["index"] ?? "");
    if (query !== input.value) return;
    found = find(entries, query);
    list.replaceChildren(...found.map((entry, index) => optionOf(entry, index, wordsOf(query))));
    const isAsked = query.trim() !== "";
    status.textContent = isAsked
      ? found.length === 0
        ? `Nothing found for “${query.trim()}”.`
        : `${found.length} found`
      : "";
    status.classList.toggle("empty", isAsked && found.length === 0);
    show(true);
    choose(found.length > 0 ? 0 : -1);
  };

  input.addEventListener("focus", () => void loadIndex(input.dataset["index"] ?? ""), { once: true });
  input.addEventListener("input", () => void search());
  input.addEventListener("focus", () => void (input.value !== "" && search()));
  input.addEventListener("blur", () => {
    show(false);
    status.textContent = "";
    status.classList.remove("empty");
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !list.hidden) choose((active + step + found.length) % found.length);
    else if (event.key === "Enter") open(found[active]);
    else if (event.key === "Escape" && list.hidden) input.blur();
    else if (event.key === "Escape") show(false);
    else return;
    event.preventDefault();
  });
  // `mousedown` comes before the input loses the focus, which hides the list.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = (event.target as Element).closest("[role=option]");
    if (option && event.button === 0) open(found[[...list.children].indexOf(option)]);
  });
  addEventListener("keydown", (event) => {
    const isTyping = (event.target as Element).closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  for (const [name, value] of combobox) input.setAttribute(name, value);
  box.hidden = false;
}

/** The focus stays in the input, which names the active option of the list. */
const combobox = [
  ["role", "combobox"],
  ["aria-autocomplete", "list"],
  ["aria-expanded", "false"],
  ["aria-controls", "found"],
] as const;

/** Returns an empty index if loading fails; the next key tries again. */
function loadIndex(address: string): Promise<readonly SearchEntry[]> {
  return loadGlobal<readonly SearchEntry[]>(address, "searchEntries").catch(() => []);
}

function optionOf(entry: SearchEntry, index: number, words: readonly string[]): HTMLElement {
  const option = document.createElement("div");
  option.id = `found-${index}`;
  option.role = "option";
  const kind = part("span", "found-kind", [entry.k]);
  const title = part("span", "found-title", markWords(entry.t, words));
  const parent = part("span", "found-parent", [entry.p ?? entry.n ?? ""]);
  const text = part("span", "found-text", markWords(snippetOf(entry.x ?? "", words), words));
  option.append(part("span", "found-head", [title, " ", parent, " ", kind]), " ", text);
  return option;
}

function part(name: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
