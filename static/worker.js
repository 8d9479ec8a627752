// Runs the page's own program in a worker: the page posts its compiled module, the glue's address and
// the rest of the program or its address.
// The page hears of errors, but not of rejected promises: make them errors.
addEventListener("unhandledrejection", (event) => reportError(event.reason));
const start = async ({ data: { module, glue, rest } }) => {
  self.handoffRest = rest;
  // The page as one file gives its workers a glue of their own.
  const program = await import(self.glue ?? glue);
  await program.default({ module_or_path: module });
};
addEventListener("message", start, { once: true });
