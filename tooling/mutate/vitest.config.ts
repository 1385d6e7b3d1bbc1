export { default } from "../typescript/vitest.ts";
