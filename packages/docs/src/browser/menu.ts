/**
 * Beside the text the menu is shown open, whatever its lid says (menu.css, for pages without scripts); so that assistive
 * technology hears the same, the lid is lifted too.
 */
export function startMenu(): void {
  const lid = document.querySelector<HTMLDetailsElement>(".menu > details");
  const isBeside = matchMedia("(min-width: 60rem)");
  if (lid === null) return;
  const follow = () => {
    lid.open = isBeside.matches;
  };
  follow();
  isBeside.addEventListener("change", follow);
}
