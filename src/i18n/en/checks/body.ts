import type { bodyRules } from "#core/post/checks/body/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

const wrapInRaw = "Wrap the code in {% raw %}";

export const body: WordsOf<typeof bodyRules> = {
  "link-missing": {
    name: "Link to a missing post",
    says: ({ path, near }) =>
      `There is no “${path}” to link to: Jekyll would refuse to build the site.${near === null ? "" : ` Did you mean “${near}”?`}`,
    fix: ({ near }) => (near === null ? wrapInRaw : `Link to “${near}”`),
    why: "The tags link and post_url look for their target among the site’s files, and stop the build when it is not there. They do so in code as well: Liquid knows no Markdown.",
  },
  "link-hidden": {
    name: "Link to a post that is not published",
    says: ({ title, why, date }) => {
      const state =
        why === "draft"
          ? "is still a draft"
          : why === "future"
            ? `will not appear before ${date ?? "its day"}`
            : why === "unpublished"
              ? "says published: false"
              : "is not read by Jekyll";
      return `“${title}” ${state}: Jekyll would refuse to build the site.`;
    },
    fix: () => wrapInRaw,
    why: "The tags link and post_url know only what the build will write. A draft, a post of tomorrow and one with published: false are missing to them, and a missing target stops the build.",
  },
  "include-missing": {
    name: "Missing include",
    says: ({ path, near }) =>
      `There is no “${path}”: Jekyll would refuse to build the site.${near === null ? "" : ` Did you mean “${near}”?`}`,
    fix: ({ near }) => (near === null ? wrapInRaw : "Correct the name"),
    why: "Jekyll looks for an include in the folder _includes of the site and of its theme, to the letter, and stops the build when it finds none.",
  },
  "tag-unknown": {
    name: "Unknown Liquid tag",
    says: ({ tag, plugin, near }) =>
      plugin !== null
        ? `The tag “${tag}” comes from the plugin ${plugin}, which neither _config.yml nor the Gemfile names: without it, the build stops.`
        : near !== null
          ? `Jekyll knows no tag “${tag}”: the build would stop. Did you mean “${near}”?`
          : `Jekyll knows no tag “${tag}”, and no plugin of this site is known to bring it: the build would stop.`,
    fix: ({ near }) => (near === null ? wrapInRaw : `Write “${near}”`),
    why: "Liquid stops at a tag that neither Jekyll nor a plugin has defined, in code as well. What is only to be shown goes between {% raw %} and {% endraw %}.",
  },
  "block-unclosed": {
    name: "Liquid block left open",
    says: ({ tag }) =>
      `{% ${tag} %} is never closed by {% end${tag} %}: Jekyll would refuse to build the site.`,
    fix: () => wrapInRaw,
    why: "A block such as if, for, highlight or raw lasts until its end tag. Without one, Liquid reaches the end of the file and stops the build.",
  },
  "braces-unclosed": {
    name: "Liquid braces left open",
    says: ({ close, isCode }) =>
      `Jekyll takes this for Liquid${isCode ? ", even in code," : ""} and finds no ${close} behind it: it would refuse to build the site.`,
    fix: ({ isCode }) => (isCode ? wrapInRaw : "Close the braces"),
    why: "Two braces, or a brace and a percent sign, begin Liquid wherever they stand, in code and formulas too. Without their end, the build stops.",
  },
  "block-misplaced": {
    name: "Liquid tag out of place",
    says: ({ tag, open }) =>
      open === null
        ? `Nothing was opened that {% ${tag} %} could belong to: Jekyll would refuse to build the site.`
        : `{% ${tag} %} stands within {% ${open} %}, which is to be closed first: Jekyll would refuse to build the site.`,
    fix: () => wrapInRaw,
    why: "Liquid blocks are closed in the reverse order of their opening, each by its own end tag. Another one stops the build.",
  },
  "liquid-failed": {
    name: "Liquid that fails",
    says: ({ message }) => `Liquid stops here, and the build with it: ${message}`,
    fix: () => wrapInRaw,
    why: "Jekyll renders Liquid strictly: what it cannot read, and what fails while it runs, stops the build of the whole site.",
  },
  "brace-single": {
    name: "One brace too few",
    says: ({ written }) => `Liquid wants two braces: readers would see “${written}” as it stands.`,
    fix: () => "Double the braces",
    why: "Liquid prints what stands between two braces on each side. A single one means nothing to it and goes through as text, within an address too.",
  },
  "liquid-in-code": {
    name: "Liquid run within code",
    says: ({ written, isEmpty }) =>
      isEmpty
        ? `Jekyll runs Liquid in code too: “${written}” would vanish.`
        : `Jekyll runs Liquid in code too: readers would see what “${written}” prints, not the code.`,
    fix: () => wrapInRaw,
    why: "Liquid runs before Markdown and does not know what code is. Between {% raw %} and {% endraw %} it leaves everything as it was typed.",
  },
  "baseurl-doubled": {
    name: "baseurl twice",
    says: ({ address, baseurl }) => `This link leads to ${address}: the baseurl ${baseurl} is there twice.`,
    fix: () => "Take one baseurl off",
    why: "Since Jekyll 4 the tags link and post_url put the baseurl there themselves, as the filter relative_url does; {{ site.baseurl }} before them adds a second one.",
  },
  "baseurl-missing": {
    name: "baseurl missing",
    says: ({ address, baseurl }) => `This link leads to ${address}, but the blog lives below ${baseurl}.`,
    fix: () => "Put {{ site.baseurl }} before it",
    why: "An address that begins with a slash is told from the root of the host. A blog that has a baseurl lies in a folder below; Jekyll 3 does not add it to link and post_url either.",
  },
  "link-nowhere": {
    name: "Link to no post",
    says: ({ address, hidden, near }) =>
      hidden
        ? `${address} leads to “${hidden.title}”, which ${hidden.why === "future" ? `will not appear before ${hidden.date ?? "its day"}` : "is not published"}.`
        : `${address} looks like a post of this blog, but none has that address.${near === null ? "" : ` Did you mean “${near}”?`}`,
    fix: ({ near }) => `Link to “${near ?? ""}”`,
    why: "A plain address is not checked by Jekyll: it is published as typed. The address of a post is made of its date, categories and slug, and changes with them.",
  },
  "file-nowhere": {
    name: "Image or file that is not there",
    says: ({ address, near, isSpelling }) =>
      isSpelling
        ? `The file is called ${near ?? ""}, not ${address}: web servers tell capitals from small letters.`
        : `There is no file ${address} in the repository.${near === null ? "" : ` One of that name is at ${near}.`}`,
    fix: ({ near }) => `Write ${near ?? ""}`,
    why: "Jekyll copies files under their own names and places. A relative address is read from the post’s URL, not from the folder _posts; and what macOS and Windows take for one name, Linux hosts do not.",
  },
  "anchor-missing": {
    name: "Anchor that leads nowhere",
    says: ({ anchor, near }) =>
      `Nothing on this page has the id “${anchor}”.${near === null ? "" : ` Did you mean “${near}”?`}`,
    fix: ({ near }) => `Lead to #${near ?? ""}`,
    why: "kramdown gives each heading an id made of its words: small letters, hyphens for blanks, accents kept, numbers at the front dropped. {: #name } gives another one.",
  },
  "scheme-missing": {
    name: "Address without https://",
    says: ({ address }) => `Without https://, ${address} is read as a page of this blog.`,
    fix: () => "Put https:// before it",
    why: "A browser reads an address without a scheme as a path from the page that holds it, however much it looks like a host.",
  },
  "footnote-undefined": {
    name: "Footnote without text",
    says: ({ name, near }) =>
      `No footnote [^${name}]: is defined: readers would see the brackets.${near === null ? "" : ` Did you mean “${near}”?`}`,
    fix: ({ near }) => `Write [^${near ?? ""}]`,
    why: "kramdown makes a footnote of a marker only if a definition of the same name stands somewhere in the post; else the marker stays as it was typed.",
  },
  "reference-undefined": {
    name: "Reference link without address",
    says: ({ ref, near, isDefined }) =>
      isDefined
        ? `No Markdown is read here, within HTML: readers would see the brackets, although [${ref}]: is defined.`
        : `No [${ref}]: is defined: readers would see the brackets.${near === null ? "" : ` Did you mean “${near}”?`}`,
    fix: ({ near }) => `Write [${near ?? ""}]`,
    why: "A reference link takes its address from a line such as [name]: https://… somewhere in the post. Without it kramdown prints what was typed.",
  },
  "fence-open": {
    name: "Code fence left open",
    says: ({ fence, isSwallowing }) =>
      isSwallowing
        ? `No ${fence} closes this code before the next one opens: the text between them would be shown as code.`
        : `No ${fence} closes this code: it would be shown as text.`,
    why: "A fence is closed by a line of the same characters, at least as many, and nothing else. kramdown takes one that is never closed for text.",
  },
  "comment-open": {
    name: "Comment left open",
    says: () => "Nothing closes this comment: readers would see it.",
    why: "A comment lasts until -->. kramdown prints one that nothing closes as text.",
  },
  "link-empty": {
    name: "Link without words",
    says: ({ address }) => `Nobody can see or click this link to ${address}.`,
    why: "A link is its words: without any, there is nothing to click, and a screen reader reads the address aloud.",
  },
  "image-alt": {
    name: "Image without description",
    says: () => "Those who do not see this image are told nothing of it.",
    why: 'The words between the brackets are read aloud, and shown when the image does not come. An image that only decorates says so in HTML: alt="".',
  },
  "heading-skipped": {
    name: "Heading level skipped",
    says: ({ from, to }) => `This heading of level ${to} follows one of level ${from}.`,
    fix: () => "Close the gap",
    why: "Screen readers and tables of contents walk from level to level. A gap reads as a part that is missing; how large a heading looks is up to the style sheet.",
  },
  "heading-top": {
    name: "Second title of the page",
    says: ({ layout }) => `The layout “${layout}” prints the title as a heading of level 1 already.`,
    fix: () => "Lower all headings by one",
    why: "A page has one heading of level 1, its title. The parts of a post begin at level 2: ##.",
  },
  "note-left": {
    name: "Note left in the text",
    says: ({ note }) => `Readers would see “${note}”.`,
    why: "TODO, TK, [?] and the like are notes to oneself. A comment, {% comment %}…{% endcomment %}, keeps them out of the page.",
  },
  "footnote-unused": {
    name: "Footnote never called",
    says: ({ name }) => `Nothing refers to [^${name}]: this footnote would not be printed.`,
    why: "kramdown prints the footnotes that a marker in the text asks for, and drops the others without a word.",
  },
};
