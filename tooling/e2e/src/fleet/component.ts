/** What the source of a test component imports: a folder outside of the workspace finds nothing else. */
export { defineComponent, manifest } from "@hub/component";
export { z } from "zod";
