/** Where the flags of a sandbox say that there is a question. */
export const asking = 0;
/** Where they say that there is an answer. */
export const answering = 1;
