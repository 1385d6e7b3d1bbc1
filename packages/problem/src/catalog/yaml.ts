import type { CatalogPart } from "./entry.ts";

/** The text of a YAML file. */
export const yaml = {
  "file-empty": {
    severity: "error",
    summary: "A file holds no entries.",
    cause:
      "The file has nothing but blank lines and comments, often since an editor or a merge emptied it. Nobody can tell whether that was meant.",
    fix: "Write its entries, or delete the file. `git log --patch -- FILE` shows what it said.",
  },
  "file-too-large": {
    severity: "error",
    summary: "A file is larger than 1 MiB.",
    cause:
      "People write these files by hand, so that one of this size is an accident: a dump, a log, or a manifest in the wrong folder. It is not read at all.",
    fix: "Take out what does not belong in it, or split it.",
  },
  "yaml-alias": {
    severity: "error",
    summary: "A value is shared by an anchor or an alias.",
    cause:
      "`&name` and `*name` let one line decide for another one. A reviewer could not see from a line what a cluster gets, so that files are read without them.",
    fix: "Write the value out at every place. What is to hold for many clusters belongs in the overrides of a ring or of the fleet.",
  },
  "yaml-ambiguous": {
    severity: "error",
    summary: "Readers of YAML disagree about what a value is.",
    cause:
      "Helm and kubectl read YAML 1.1, where `yes`, `0123` or `1:30` without quotes are something else than in YAML 1.2, which hubctl reads. The cluster might get another value than the reviewer saw. In overrides alone, since the other files go on to no other reader.",
    fix: "Put the text in quotes, or write `true`, `false` or the number in decimal digits.",
  },
  "yaml-duplicate-key": {
    severity: "error",
    summary: "One map has a key twice.",
    cause:
      "Mostly a merge that kept both sides, or a line that was pasted. Readers differ in which of the two counts.",
    fix: "Compare the two places, which the message names, and delete one of the two entries.",
  },
  "yaml-encoding": {
    severity: "error",
    summary: "A file is not UTF-8 text, or holds a character that YAML refuses.",
    cause:
      "The file was saved as UTF-16 or in an old code page, or an invisible character came with text that was pasted from elsewhere.",
    fix: "Save the file as UTF-8; at the place that the message names, delete the character or write it as an escape in double quotes.",
  },
  "yaml-key-not-string": {
    severity: "error",
    summary: "A key is no text.",
    cause: "A number, `true`, `null`, a list or a map stands where the name of an entry is expected.",
    fix: "Put the key in quotes. If it begins with `{`, it may be a template that was meant as a value.",
  },
  "yaml-multiple-documents": {
    severity: "error",
    summary: "A file has a second document.",
    cause: "A line `---` begins another document, and each of these files says one thing.",
    fix: "Move the second document to a file of its own, or delete the line `---`.",
  },
  "yaml-not-a-map": {
    severity: "error",
    summary: "A file holds a list or a single value, and a map was expected.",
    cause: "The entries begin with `-`, or the colon after the first key is missing.",
    fix: "Write the entries as `key: value`. A file of the same kind beside it shows the form.",
  },
  "yaml-not-json": {
    severity: "error",
    summary: "A number is infinite or not a number.",
    cause: "`.inf` and `.nan` are numbers to YAML, and the API of Kubernetes cannot hold them.",
    fix: "Write a finite number, or put it in quotes if text is meant.",
  },
  "yaml-syntax": {
    severity: "error",
    summary: "The text is not valid YAML.",
    cause:
      "A quote or bracket is not closed, a line is indented by other than its neighbours, or text with a colon or a leading special character stands without quotes. What follows in the file may have been read wrongly, so that further problems of it show only afterwards.",
    fix: "Correct the line that the message names, or the one before it, and run it again.",
  },
  "yaml-tab": {
    severity: "error",
    summary: "A tab indents a line.",
    cause: "YAML allows only spaces there. The editor is set to tabs for this kind of file.",
    fix: "Replace the tab by two spaces for each level.",
  },
  "yaml-tag": {
    severity: "error",
    summary: "A value has a tag.",
    cause:
      "`!!str`, `!Ref` and the like change what a value is, and readers differ in which of them they know.",
    fix: "Delete the tag, and put text in quotes.",
  },
  "yaml-too-deep": {
    severity: "error",
    summary: "Maps and lists are nested more than 100 deep.",
    cause: "No file of a fleet needs this: it is generated text, or brackets that were never closed.",
    fix: "Close the brackets, or nest less deeply.",
  },
} as const satisfies CatalogPart;
