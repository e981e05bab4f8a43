/**
 * Opens the menu's details element where the menu stands beside the text. menu.css shows it open there even without scripts;
 * the attribute says the same to assistive technology.
 */
export function startMenu(): void {
  const details = document.querySelector<HTMLDetailsElement>(".menu > details");
  const isBeside = matchMedia("(min-width: 60rem)");
  if (details === null) return;
  const follow = () => {
    details.open = isBeside.matches;
  };
  follow();
  isBeside.addEventListener("change", follow);
}
