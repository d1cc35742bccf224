/** A text field of the panel; `label` is read aloud and shown while it is empty. */
export function field(name: string, main = false): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "text";
  input.name = name;
  input.className = "ec-field";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.setAttribute("autocapitalize", "off");
  // CodeMirror finds the field to focus and to select by this attribute.
  if (main) input.setAttribute("main-field", "true");
  return input;
}

/** A button that shows a sign; its name is given by `label`. */
export function button(sign: string, run: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ec-button";
  // Drawn by the style sheet: as text it would be taken for the button's name.
  if (sign !== "") element.dataset.sign = sign;
  element.addEventListener("click", run);
  return element;
}

/** A button that stays pressed. */
export function toggle(sign: string, run: (pressed: boolean) => void): HTMLButtonElement {
  const element = button(sign, () => {
    const pressed = !isPressed(element);
    press(element, pressed);
    run(pressed);
  });
  press(element, false);
  return element;
}

export function isPressed(element: HTMLElement): boolean {
  return element.getAttribute("aria-pressed") === "true";
}

export function press(element: HTMLElement, pressed: boolean): void {
  element.setAttribute("aria-pressed", String(pressed));
}

/** Name a control for the eye that rests on it and for the ear. */
export function label(element: HTMLElement, words: string): void {
  element.setAttribute("aria-label", words);
  if (element instanceof HTMLInputElement) element.placeholder = words;
  else element.title = words;
}

/** A row of the panel. */
export function row(...children: HTMLElement[]): HTMLDivElement {
  const element = document.createElement("div");
  element.className = "ec-row";
  element.append(...children);
  return element;
}
