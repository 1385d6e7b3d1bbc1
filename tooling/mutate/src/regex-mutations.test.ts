import { expect, test } from "vitest";
import { regexMutations } from "./regex-mutations.ts";

test.each([
  ["/^a$/", ["/a$/", "/^a/"]],
  ["/[a-z]+[^0]/i", ["/[^a-z]+[^0]/i", "/[a-z][^0]/i", "/[a-z]+[0]/i"]],
  [
    "/\\bx\\d{2,3}\\S*?/",
    ["/x\\d{2,3}\\S*?/", "/\\bx\\D{2,3}\\S*?/", "/\\bx\\d\\S*?/", "/\\bx\\d{2,3}\\s*?/", "/\\bx\\d{2,3}\\S/"],
  ],
  ["/[\\w.+$-]/", ["/[^\\w.+$-]/", "/[\\W.+$-]/"]],
  ["/(?:a|b)\\$\\[/", []],
])("%s", (literal, others) => {
  expect(regexMutations(literal)).toEqual(others);
});
