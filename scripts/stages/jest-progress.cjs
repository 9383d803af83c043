/** Prints a line after each test: Jest itself prints only after a file, which may take minutes, and a stage without output is ended. */
module.exports = class Progress {
  onTestCaseResult(_test, { status, duration, fullName }) {
    process.stderr.write(`  ${status} ${fullName} (${duration ?? 0} ms)\n`);
  }
};
