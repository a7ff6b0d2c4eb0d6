/** Record linkage that explains itself. See README.md. */
export {}
