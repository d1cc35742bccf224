/** Every phrase that the editor shows or says aloud, given by the app in the language of its interface. */
export type EditorWords = {
  /** Accessible name of the text area. */
  text: string;
  search: {
    /** Accessible name of the whole panel. */
    panel: string;
    find: string;
    replaceWith: string;
    next: string;
    previous: string;
    replace: string;
    replaceAll: string;
    matchCase: string;
    wholeWord: string;
    regexp: string;
    close: string;
    none: string;
    /** The pattern is not a regular expression. */
    invalid: string;
    /** “3 / 12”; `index` is 0 when the selection is on no match, `more` when counting stopped at `total`. */
    count(index: number, total: number, more: boolean): string;
    replaced(total: number): string;
  };
};
