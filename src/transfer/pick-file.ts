/** Asks the writer for one file, from a click or a key; null when she changed her mind, where the browser tells. */
export function pickFile(accept: string): Promise<File | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.hidden = true;
  // Firefox and Safari only answer for inputs that are in the document.
  document.body.append(input);
  return new Promise((resolve) => {
    const end = () => {
      resolve(input.files?.[0] ?? null);
      input.remove();
    };
    input.addEventListener("change", end);
    input.addEventListener("cancel", end);
    input.click();
  });
}
