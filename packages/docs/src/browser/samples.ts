import { choose } from "./choice.ts";
import { isServedByApi } from "./own-server.ts";

/** Shows the samples in the chosen language, on this page and all others. */
export function startLanguages(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("[data-choice]");
  const show = () => {
    const { language } = document.documentElement.dataset;
    for (const button of buttons) button.ariaPressed = String(button.dataset["choice"] === language);
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      choose("language", button.dataset["choice"]);
      show();
    });
  }
  show();
}

/** Replaces the specification's server in samples by this page's server, if that is the API. */
export async function addressSamples(): Promise<void> {
  const { origin } = location;
  const samples = [...document.querySelectorAll<HTMLElement>("[data-server]")].filter(
    ({ dataset }) => dataset["server"] !== origin,
  );
  if (samples.length === 0 || !(await isServedByApi())) return;
  for (const sample of samples) {
    const texts = document.createTreeWalker(sample, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      text.data = text.data.replaceAll(sample.dataset["server"] ?? "", origin);
    }
  }
}

/** Adds a copy button to every caption of code. Call it again for code that scripts add later. */
export function addCopyButtons(within: ParentNode): void {
  for (const caption of within.querySelectorAll("figcaption")) {
    const code = caption.parentElement?.querySelector("pre");
    if (!code || caption.querySelector(".copy")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.ariaLabel = `Copy: ${caption.textContent.trim()}`;
    button.addEventListener("click", () => void copy(code, button));
    caption.append(button);
  }
}

async function copy(code: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const isCopied = await write(code);
  button.textContent = isCopied ? "Copied" : "Select and copy";
  setTimeout(() => {
    button.textContent = "Copy";
  }, 1600);
}

/** Copies the code. Insecure pages have no clipboard, so there the code is selected and copied. */
async function write(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return document.execCommand("copy");
  }
}
