export { default } from "../../tooling/typescript/vitest.ts";
