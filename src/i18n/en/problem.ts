import type { ProblemWords } from "#core/problem.ts";

export const problem: ProblemWords = {
  "file-name-unread": ({ path }) => `Jekyll does not read a post in “${path}”.`,
  "not-text": ({ path }) => `“${path}” is not UTF-8 text.`,
  "too-large": ({ path, size }) => `“${path}” is too large (${Math.round(size / 1e6)} MB).`,
  "path-unsafe": ({ path }) => `“${path}” leads outside the blog: it was left out.`,
  "zip-unreadable": ({ message }) => `This zip cannot be read (${message}).`,
  "storage-full": () => "The browser has no room left: the last words are not saved yet.",
  "storage-failed": ({ message }) => `The browser could not save (${message}).`,
  "storage-silent": () => "The browser does not answer any more: the last words are not saved yet.",
  "storage-outdated": () =>
    "A newer version of Écritoire is open in another tab: reload this one to go on writing.",
  "changed-elsewhere": () =>
    "Another tab changed this post meanwhile: your words are here and not saved yet.",
  "permission-refused": ({ path }) => `The browser is not allowed to open “${path}”: allow it again.`,
  "write-differs": ({ path }) => `“${path}” was written, but reading it back gave something else.`,
  "file-unreadable": ({ path, message }) => `“${path}” cannot be read (${message}).`,
  "write-failed": ({ path, message }) => `“${path}” could not be written (${message}).`,
  "changed-outside": ({ path }) =>
    `“${path}” has changed in the folder meanwhile: nothing was written over it.`,
  "path-taken": ({ path, by }) => `“${path}” cannot be written: “${by}” already bears that name.`,
  "path-twice": ({ path }) => `The zip holds “${path}” twice: the last one was read.`,
  "zip-encrypted": ({ path }) => `“${path}” is protected by a password: it was left out.`,
};
